import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { FailureNote } from '../parts/states';
import { counted, points } from '../parts/words';
import { WhyNotPairDocument } from './operations.gen';

/** Two people who may be pinned. */
export interface Two {
  readonly mentor: { readonly id: string; readonly name: string };
  readonly mentee: { readonly id: string; readonly name: string };
}

interface Props {
  readonly plan: string;
  /** undefined means closed. */
  readonly two: Two | undefined;
  readonly onPin: (note: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Tells what pinning a pair costs before it is done. Enter pins. */
export function PinDialog({ plan, two, onPin, onClose }: Props): ReactNode {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={two !== undefined} onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog>{two && <PinForm plan={plan} two={two} onPin={onPin} onClose={onClose} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PinForm({ plan, two: { mentor, mentee }, onPin, onClose }: Props & { readonly two: Two }): ReactNode {
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState<unknown>();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onPin(note.trim() || null).then(onClose, setFailed);
      }}
    >
      <Heading slot="title" level={2}>
        Pin {mentee.name} with {mentor.name}
      </Heading>
      <Price plan={plan} mentor={mentor.id} mentee={mentee.id} />
      <TextField className="field" value={note} onChange={setNote} autoFocus maxLength={4000}>
        <Label>Note (optional)</Label>
        <Input className="input" />
      </TextField>
      {failed !== undefined && <FailureNote error={failed} />}
      <div className="buttons">
        <Button type="submit" className="button primary">
          Pin
        </Button>
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface PriceProps {
  readonly plan: string;
  readonly mentor: string;
  readonly mentee: string;
}

/** What the plan loses if it must have the pair; a rule that forbids it is told as a sentence. */
export function Price({ plan, mentor, mentee }: PriceProps): ReactNode {
  const { data, error } = useQuery(WhyNotPairDocument, { variables: { plan, mentor, mentee }, fetchPolicy: 'network-only' });
  if (error) return <FailureNote error={error} />;
  if (!data) return <p role="status">The price is computed …</p>;
  const { excludedBy, costToPlan, peopleLost } = data.whyNotPairing;
  if (excludedBy)
    return (
      <p role="status" className="notice warn">
        A rule is against it: {excludedBy}
      </p>
    );
  const lost = peopleLost ? ` ${counted(peopleLost, 'person goes', 'people go')} without.` : '';
  return (
    <p role="status" className="notice">
      {costToPlan ? `It costs the plan ${points(costToPlan)} of its score.${lost}` : `It costs the plan nothing.${lost}`}
    </p>
  );
}
