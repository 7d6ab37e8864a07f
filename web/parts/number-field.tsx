import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** What the number does, read with it. */
  readonly hint?: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Told only numbers within the bounds; undefined where the field is empty. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number within bounds; what lies outside becomes the nearest bound. */
export function NumberField({ label, hint, value, min, max, step, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="number"
        min={min}
        max={max}
        step={step}
        aria-describedby={hint && `${id}-hint`}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Math.min(max, Math.max(min, Number(target.value))))}
      />
      {hint && (
        <p id={`${id}-hint`} className="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}
