import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly about: string;
  readonly send: string;
  readonly act: (reason: string) => Promise<unknown>;
}

/** A button that asks for a reason first; what the service refuses is said in the dialog, and the text stays. */
export function ReasonButton({ label, title, about, send: word, act }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const { failed, send } = useSending();
  return (
    <DialogButton label={label} slim>
      {(close) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            send(() => act(reason.trim()).then(close));
          }}
        >
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <p className="soft">{about}</p>
          <TextField className="field" value={reason} onChange={setReason} isRequired autoFocus maxLength={1000}>
            <Label>Your reason</Label>
            <TextArea className="input" rows={3} />
          </TextField>
          {failed !== undefined && <FailureNote error={failed} />}
          <FormButtons send={word} isDisabled={!reason.trim()} onCancel={close} />
        </form>
      )}
    </DialogButton>
  );
}
