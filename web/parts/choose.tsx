import { useId, type ReactNode } from 'react';

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  /** What choosing nothing is called. */
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A list of which one, or nothing, is chosen. */
export function Choose({ label, any, choices, value, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className="field choose">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
