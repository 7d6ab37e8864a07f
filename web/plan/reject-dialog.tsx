import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { ModalDialog } from '../parts/modal-dialog';
import { counted } from '../parts/words';
import type { RejectionReason } from './operations.gen';
import { REASONS } from './reasons';
import type { PairRow } from './rows';
import type { Why } from './use-review';

interface Props {
  /** Empty means closed. */
  readonly pairs: readonly PairRow[];
  readonly onReject: (why: Why) => void;
  readonly onClose: () => void;
}

/** Asks why pairs are rejected: arrows choose, Enter rejects. */
export function RejectDialog({ pairs, onReject, onClose }: Props): ReactNode {
  return (
    <ModalDialog isOpen={pairs.length > 0} onClose={onClose}>
      <RejectForm pairs={pairs} onReject={onReject} onClose={onClose} />
    </ModalDialog>
  );
}

function RejectForm({ pairs, onReject, onClose }: Props): ReactNode {
  const [reason, setReason] = useState<RejectionReason>('SKILL');
  const [note, setNote] = useState('');
  const [first] = pairs;
  const send = () => onReject({ reason, note: note.trim() || null });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading slot="title" level={2}>
        {pairs.length === 1 && first ? `Reject ${first.mentee.name} with ${first.mentor.name}` : `Reject ${counted(pairs.length, 'pair')}`}
      </Heading>
      <p className="soft">Rejected pairs never come back in this plan. Reasons teach what weights to propose.</p>
      <div onKeyDown={(event) => event.key === 'Enter' && send()}>
        <RadioGroup className="field" value={reason} onChange={(value) => setReason(value as RejectionReason)}>
          <Label>Why?</Label>
          {Object.entries(REASONS).map(([value, meaning], place) => (
            <Radio key={value} value={value} className="radio" autoFocus={place === 0}>
              <span className="ring" aria-hidden /> {meaning}
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <TextField className="field" value={note} onChange={setNote} maxLength={4000}>
        <Label>Note (optional)</Label>
        <TextArea className="input" rows={2} />
      </TextField>
      <FormButtons send="Reject" onCancel={onClose} />
    </form>
  );
}
