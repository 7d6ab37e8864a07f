import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { sentenceCase } from '../parts/words';
import { CreateProgramDocument, type ProgramFormat, ProgramsDocument } from './operations.gen';

const FORMATS: Readonly<Record<ProgramFormat, string>> = {
  MENTORING: 'somebody learns from somebody who knows more',
  REVERSE_MENTORING: 'juniors teach seniors',
  PEER_MENTORING: 'two of about the same level',
  ONBOARDING_BUDDY: 'for those who have just begun',
  JOB_SHADOWING: 'watch somebody at work',
};

/** Makes a program and opens it. */
export function NewProgram(): ReactNode {
  return (
    <DialogButton label="New program" primary>
      {(close) => <NewProgramForm close={close} />}
    </DialogButton>
  );
}

function NewProgramForm({ close }: { readonly close: () => void }): ReactNode {
  const navigate = useNavigate();
  const [create] = useMutation(CreateProgramDocument, { refetchQueries: [ProgramsDocument] });
  const [name, setName] = useState('');
  const [format, setFormat] = useState<ProgramFormat>('MENTORING');
  const { failed, send } = useSending();
  const make = async () => {
    const { data } = await create({ variables: { input: { id: `pr-${crypto.randomUUID()}`, name: name.trim(), format } } });
    close();
    if (data) await navigate({ to: '/programs/$program', params: { program: data.createProgram.id }, search: { tab: 'mentors' } });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send(make);
      }}
    >
      <Heading slot="title" level={2}>
        New program
      </Heading>
      <TextField className="field" value={name} onChange={setName} isRequired autoFocus maxLength={200}>
        <Label>Name</Label>
        <Input className="input" />
      </TextField>
      <RadioGroup className="field" value={format} onChange={(value) => setFormat(value as ProgramFormat)}>
        <Label>Format</Label>
        {Object.entries(FORMATS).map(([value, meaning]) => (
          <Radio key={value} value={value} className="radio">
            <span className="ring" aria-hidden /> {sentenceCase(value)} <span className="soft">{meaning}</span>
          </Radio>
        ))}
      </RadioGroup>
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send="Make it" isDisabled={!name.trim()} onCancel={close} />
    </form>
  );
}
