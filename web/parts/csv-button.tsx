import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Row, saveCsv } from './csv';
import { failureLine } from './failure-of';
import { tell } from './toasts';

interface Props {
  readonly label?: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly headings: readonly string[];
  /** What is filtered, in the order it is shown; asked when the button is pressed. */
  readonly rows: () => readonly Row[] | Promise<readonly Row[]>;
}

/** Saves what is filtered as a file that spreadsheets open. */
export function CsvButton({ label = 'CSV', name, headings, rows }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveCsv(name, headings, await rows());
    } catch (error) {
      tell(`Not saved: ${failureLine(error)}`);
    }
    setBusy(false);
  };
  return (
    <Button className="button slim no-print" isDisabled={busy} onPress={() => void save()}>
      {busy ? 'Saving …' : label}
    </Button>
  );
}
