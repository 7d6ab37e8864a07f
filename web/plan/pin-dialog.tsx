import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { FormButtons } from '../parts/form-buttons';
import { ModalDialog } from '../parts/modal-dialog';
import { FailureNote } from '../parts/states';
import { useSending } from '../parts/use-sending';
import { cost, counted } from '../parts/words';
import { type PairingStatus, WhyNotPairDocument } from './operations.gen';

/** Two people who may be pinned. */
export interface Two {
  readonly mentor: { readonly id: string; readonly name: string };
  readonly mentee: { readonly id: string; readonly name: string };
}

/** A pair that is to be pinned; what the plan has told of it, where it is one of its own. */
export interface Pinned extends Two {
  readonly status?: PairingStatus;
  readonly overrideCost?: number;
}

interface Props {
  readonly plan: string;
  /** Empty means closed. */
  readonly pairs: readonly Pinned[];
  readonly onPin: (note: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Tells what pinning pairs costs before it is done. Enter pins. */
export function PinDialog({ plan, pairs, onPin, onClose }: Props): ReactNode {
  return (
    <ModalDialog isOpen={pairs.length > 0} onClose={onClose}>
      <PinForm plan={plan} pairs={pairs} onPin={onPin} onClose={onClose} />
    </ModalDialog>
  );
}

/** Each pin has the plan priced anew. */
const MOST_AT_ONCE = 50;

function PinForm({ plan, pairs, onPin, onClose }: Props): ReactNode {
  const [note, setNote] = useState('');
  const { failed, send, sending } = useSending();
  const [first] = pairs;
  const tooMany = pairs.length > MOST_AT_ONCE;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!tooMany) send(() => onPin(note.trim() || null).then(onClose));
      }}
    >
      <Heading slot="title" level={2}>
        {pairs.length === 1 && first ? `Pin ${first.mentee.name} with ${first.mentor.name}` : `Pin ${pairs.length} pairs`}
      </Heading>
      {pairs.length === 1 && first ? (
        <Price plan={plan} mentor={first.mentor.id} mentee={first.mentee.id} />
      ) : (
        <Prices plan={plan} pairs={pairs.slice(0, MOST_AT_ONCE)} />
      )}
      {tooMany && <p className="notice warn">At most {MOST_AT_ONCE} pairs are pinned at once. Approved pairs are kept as well.</p>}
      <TextField className="field" value={note} onChange={setNote} autoFocus maxLength={4000}>
        <Label>Note (optional)</Label>
        <Input className="input" />
      </TextField>
      {failed !== undefined && <FailureNote error={failed} />}
      <FormButtons send={sending ? 'Is being pinned …' : 'Pin'} isDisabled={sending || tooMany} onCancel={onClose} />
    </form>
  );
}

/** The prices of many pairs: what the solver chose costs nothing; of others the price is asked for, one after another. */
function Prices({ plan, pairs }: { readonly plan: string; readonly pairs: readonly Pinned[] }): ReactNode {
  const asked = pairs.filter(({ status, overrideCost }) => status === undefined || status === 'REJECTED' || overrideCost !== 0);
  const free = pairs.length - asked.length;
  return (
    <>
      {free > 0 && (
        <p role="status" className="notice">
          {counted(free, 'pair costs', 'pairs cost')} the plan nothing: the solver chose {free === 1 ? 'it' : 'them'}.
        </p>
      )}
      {asked.map(({ mentor, mentee }) => (
        <div key={`${mentor.id} ${mentee.id}`}>
          <h3 className="small">
            {mentee.name} with {mentor.name}
          </h3>
          <Price plan={plan} mentor={mentor.id} mentee={mentee.id} />
        </div>
      ))}
    </>
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
      {costToPlan ? `It costs the plan ${cost(costToPlan)} of its score.${lost}` : `It costs the plan nothing.${lost}`}
    </p>
  );
}
