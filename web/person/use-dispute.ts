import { useMutation } from '@apollo/client/react';
import { tell } from '../parts/toasts';
import { DisputeEvidenceDocument, type EvidenceRowFragment, SettleDisputeDocument } from './operations.gen';

/** Contests a statement about oneself. Its dialog stays until the answer is there, and keeps the text where it is refused. */
export function useDispute() {
  const [send] = useMutation(DisputeEvidenceDocument);
  return async (one: EvidenceRowFragment, reason: string) => {
    await send({ variables: { evidence: one.id, reason } });
    tell('Contested. It counts nowhere until it is settled.');
  };
}

/** Settles a dispute: the statement stands, or is withdrawn. */
export function useSettle() {
  const [send] = useMutation(SettleDisputeDocument);
  return async (one: EvidenceRowFragment, uphold: boolean, reason: string) => {
    await send({ variables: { evidence: one.id, uphold, reason } });
    tell(uphold ? 'Upheld: it counts again.' : 'Withdrawn: it counts no longer.');
  };
}
