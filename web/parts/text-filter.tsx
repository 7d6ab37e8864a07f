import { useEffect, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | undefined;
  readonly onChange: (next: string | undefined) => void;
}

const PAUSE_MS = 200;

/** A field whose words narrow a list; told after a pause, or at once by Enter. */
export function TextFilter({ label, placeholder = '', value = '', onChange }: Props): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim() || undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField className="field" value={text} onChange={setText} onSubmit={() => onChange(text.trim() || undefined)}>
      <Label>{label}</Label>
      <Input className="input" placeholder={placeholder} />
    </SearchField>
  );
}
