import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly about: string;
  readonly send: string;
  readonly act: (reason: string) => Promise<unknown>;
}

/** A button that asks for a reason first; what the service refuses is said in the dialog, and the text stays. */
export function ReasonButton({ label, title, about, send, act }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<unknown>();
  return (
    <DialogButton label={label} slim>
      {(close) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            act(reason.trim()).then(close, setFailed);
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
          <div className="buttons">
            <Button type="submit" className="button primary" isDisabled={!reason.trim()}>
              {send}
            </Button>
            <Button className="button" onPress={close}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </DialogButton>
  );
}
