import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { failureOf } from '../parts/failure-of';
import { tell } from '../parts/toasts';
import { counted } from '../parts/words';
import {
  type PairingStatus,
  PinDocument,
  type RejectionReason,
  ReviewDocument,
  type ReviewDecision,
  UnpinDocument,
} from './operations.gen';
import type { PairRow } from './rows';
import { showPinned } from './show-pinned';

const STATUS: Readonly<Record<ReviewDecision, PairingStatus>> = { APPROVE: 'APPROVED', REJECT: 'REJECTED', REOPEN: 'PROPOSED' };
const BACK: Partial<Record<PairingStatus, ReviewDecision>> = { APPROVED: 'APPROVE', REJECTED: 'REJECT', PROPOSED: 'REOPEN' };
const DONE: Readonly<Record<ReviewDecision, string>> = { APPROVE: 'approved', REJECT: 'rejected', REOPEN: 'to review again' };

/** The service takes so many decisions in one call. */
const AT_ONCE = 500;

interface Row {
  readonly pairing: string;
  readonly decision: ReviewDecision;
  readonly reason?: RejectionReason | null;
  readonly note?: string | null;
}

/** Why a pair is rejected. */
export interface Why {
  readonly reason: RejectionReason;
  readonly note: string | null;
}

/**
 * Decisions on the pairs of a plan. They are shown at once and sent in as few calls as there may be; `undo` takes back the last of them,
 * whole. What the service refuses is told, and the page shows what is true.
 */
export function useReview(plan: string) {
  const [send] = useMutation(ReviewDocument);
  const [sendPin] = useMutation(PinDocument);
  const [sendUnpin] = useMutation(UnpinDocument);
  const done = useRef<(() => Promise<void>)[]>([]);

  async function decide(rows: readonly Row[]): Promise<void> {
    const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) => rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
    const refused: string[] = [];
    for (const part of parts) {
      const { data } = await send({ variables: { plan, rows: part }, optimisticResponse: shown(part) });
      refused.push(...(data?.reviewPairings.refused ?? []).map(({ message }) => message));
    }
    if (refused.length) tell(`${counted(refused.length, 'pair was', 'pairs were')} left as before: ${[...new Set(refused)].join(' ')}`);
  }

  const take = (back: (() => Promise<void>) | undefined) => {
    if (!back || !done.current.includes(back)) return;
    done.current = done.current.filter((one) => one !== back);
    back().then(() => tell('Taken back.'), tellFailure);
  };
  const undo = () => take(done.current.at(-1));
  const did = (words: string, back: () => Promise<void>) => {
    done.current.push(back);
    // What stands beside these words takes back what they say, though more was decided since.
    tell(words, () => take(back));
  };

  return {
    undo,
    /** One decision on many pairs; pinned ones are unpinned first. */
    review(pairs: readonly PairRow[], decision: ReviewDecision, why?: Why): void {
      const rows = pairs.filter(({ status }) => BACK[status]);
      const pinned = pairs.filter(({ status }) => status === 'PINNED');
      if (rows.length) {
        const before = rows.map(({ id, status, reason, note }) => ({ pairing: id, decision: BACK[status] ?? 'REOPEN', reason, note }));
        const words = `${counted(rows.length, 'pair')} ${DONE[decision]}.`;
        did(words, () => decide(before));
        decide(rows.map(({ id }) => ({ pairing: id, decision, ...why }))).catch(tellFailure);
      }
      if (decision === 'REOPEN')
        for (const { id } of pinned)
          sendUnpin({ variables: { pairing: id } }).then(() => tell('The pair is pinned no longer.'), tellFailure);
      else if (pinned.length) tell('Pinned pairs are left as they are. Unpin them first, with o.');
    },
    /** Fixes a pair; another proposal for the mentee goes. Fails with what the service refuses. */
    async pin(mentor: string, mentee: string, note: string | null): Promise<string | undefined> {
      const { data } = await sendPin({
        variables: { plan, mentor, mentee, note },
        update: (cache, answer) => answer.data && showPinned(cache, plan, answer.data.pinPairing),
      });
      const pairing = data?.pinPairing.id;
      if (pairing)
        did('The pair is pinned.', async () => {
          await sendUnpin({ variables: { pairing } });
        });
      return pairing;
    },
  };
}

/** What the answer will be, if all is taken. */
function shown(rows: readonly Row[]) {
  return {
    reviewPairings: {
      __typename: 'ReviewResult',
      refused: [],
      pairings: rows.map(({ pairing, decision, reason, note }) => ({
        __typename: 'Pairing' as const,
        id: pairing,
        status: STATUS[decision],
        reason: decision === 'REJECT' ? (reason ?? null) : null,
        note: note ?? null,
        reviewedBy: null,
      })),
    },
  };
}

function tellFailure(error: unknown): void {
  tell(failureOf(error).message);
}
