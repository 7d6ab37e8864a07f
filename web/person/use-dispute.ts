import { useMutation } from '@apollo/client/react';
import { tell } from '../parts/toasts';
import { DisputeEvidenceDocument, type EvidenceRowFragment, SettleDisputeDocument } from './operations.gen';

/** Contests a statement about oneself; it is shown as contested at once. */
export function useDispute() {
  const [send] = useMutation(DisputeEvidenceDocument);
  return async (one: EvidenceRowFragment, reason: string) => {
    await send({
      variables: { evidence: one.id, reason },
      optimisticResponse: { disputeEvidence: { ...one, status: 'DISPUTED', reason } },
    });
    tell('Contested. It counts nowhere until it is settled.');
  };
}

/** Settles a dispute: the statement stands, or is withdrawn. */
export function useSettle() {
  const [send] = useMutation(SettleDisputeDocument);
  return async (one: EvidenceRowFragment, uphold: boolean, reason: string) => {
    await send({
      variables: { evidence: one.id, uphold, reason },
      optimisticResponse: { settleDispute: { ...one, status: uphold ? 'UPHELD' : 'WITHDRAWN', reason } },
    });
    tell(uphold ? 'Upheld: it counts again.' : 'Withdrawn: it counts no longer.');
  };
}
