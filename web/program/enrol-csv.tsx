import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { counted } from '../parts/words';
import { enrolmentsOf } from './enrolment-csv';
import { EnrolmentOutcomes } from './enrolment-outcomes';
import type { EnrolmentInput, ProgramSide } from './operations.gen';
import { type RejectedRow, useEnrol } from './use-enrol';

interface Props {
  readonly program: string;
  readonly side: ProgramSide;
}

/** Enrols many: a file, or lines pasted from a spreadsheet; each row is told what became of it. */
export function EnrolCsv(props: Props): ReactNode {
  return <DialogButton label="By CSV …">{(close) => <EnrolCsvForm {...props} close={close} />}</DialogButton>;
}

function EnrolCsvForm({ program, side, close }: Props & { readonly close: () => void }): ReactNode {
  const enrol = useEnrol(program);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<{ readonly sent: readonly EnrolmentInput[]; readonly rejected: readonly RejectedRow[] }>();
  const [failed, setFailed] = useState<unknown>();
  const rows = enrolmentsOf(text, side);
  const send = () =>
    enrol(rows).then((rejected) => {
      setFailed(undefined);
      setOutcome({ sent: rows, rejected });
    }, setFailed);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Heading slot="title" level={2}>
        Enrol {side === 'MENTOR' ? 'mentors' : 'mentees'} by CSV
      </Heading>
      <p className="soft">
        One person a line: <code>{side === 'MENTOR' ? 'id, places' : 'id, skill id:level skill id:level …'}</code>. Whoever is enrolled
        already is changed.
      </p>
      <input type="file" accept=".csv,text/csv" aria-label="File" onChange={({ target }) => void target.files?.[0]?.text().then(setText)} />
      <TextField className="field" value={text} onChange={setText}>
        <Label>Rows</Label>
        <TextArea className="input" rows={6} />
      </TextField>
      {failed !== undefined && <FailureNote error={failed} />}
      {outcome && <EnrolmentOutcomes sent={outcome.sent} rejected={outcome.rejected} />}
      <div className="buttons">
        <Button type="submit" className="button primary" isDisabled={rows.length === 0}>
          Enrol {counted(rows.length, 'person', 'people')}
        </Button>
        <Button className="button" onPress={close}>
          Close
        </Button>
      </div>
    </form>
  );
}
