import { useMutation } from '@apollo/client/react';
import { tell, tellFailure } from '../parts/toasts';
import { counted } from '../parts/words';
import {
  type PairingStatus,
  PinDocument,
  type RejectionReason,
  ReviewDocument,
  type ReviewDecision,
  UnpinDocument,
} from './operations.gen';
import type { Two } from './pin-dialog';
import type { PairRow } from './rows';
import { showPinned } from './show-pinned';
import { useUndo } from './use-undo';

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

interface Pin extends Two {
  readonly note: string | null;
}

/**
 * Decisions on the pairs of a plan. They are shown at once and sent in as few calls as there may be; `undo` takes back the last of them,
 * whole. What the service refuses is told, and the page shows what is true. `open`: whether the plan can be changed.
 */
export function useReview(plan: string, open: boolean) {
  const [send] = useMutation(ReviewDocument);
  const [sendPin] = useMutation(PinDocument);
  const [sendUnpin] = useMutation(UnpinDocument);
  const { did, undo } = useUndo(open);

  async function decide(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) => rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
    const refused: string[] = [];
    for (const part of parts) {
      const { data } = await send({ variables: { plan, rows: part }, optimisticResponse: shown(part) });
      refused.push(...(data?.reviewPairings.refused ?? []).map(({ message }) => message));
    }
    if (refused.length) tell(`${counted(refused.length, 'pair was', 'pairs were')} left as before: ${[...new Set(refused)].join(' ')}`);
  }

  const pinOne = async ({ mentor, mentee }: Two, note: string | null) => {
    const { data } = await sendPin({
      variables: { plan, mentor: mentor.id, mentee: mentee.id, note },
      update: (cache, answer) => answer.data && showPinned(cache, plan, answer.data.pinPairing),
    });
    return data?.pinPairing.id;
  };
  /** One after another: each pin is priced on the plan that the one before it left. */
  const unpinAll = async (ids: readonly string[]) => {
    for (const pairing of ids) await sendUnpin({ variables: { pairing } });
  };
  const pinAll = async (pairs: readonly Pin[]) => {
    for (const { note, ...two } of pairs) await pinOne(two, note);
  };

  return {
    undo,
    /** One decision on many pairs, with one way back; pinned ones can only be reopened. */
    review: (pairs: readonly PairRow[], decision: ReviewDecision, why?: Why): void => {
      const rows = pairs.filter(({ status }) => BACK[status]);
      const pinned = decision === 'REOPEN' ? pairs.filter(({ status }) => status === 'PINNED') : [];
      if (rows.length + pinned.length) {
        const before = rows.map(({ id, status, reason, note }) => ({ pairing: id, decision: BACK[status] ?? 'REOPEN', reason, note }));
        did(`${counted(rows.length + pinned.length, 'pair')} ${DONE[decision]}.`, async () => {
          await decide(before);
          await pinAll(pinned);
        });
        Promise.all([decide(rows.map(({ id }) => ({ pairing: id, decision, ...why }))), unpinAll(pinned.map(({ id }) => id))]).catch(
          tellFailure,
        );
      }
      const left = pairs.length - rows.length - pinned.length;
      if (left) tell(`${counted(left, 'pinned pair is', 'pinned pairs are')} left as before. Unpin them first, with o.`);
    },
    /** Fixes pairs, with one way back; another proposal for a mentee goes. Fails with what the service refuses; those before it stay pinned. */
    pin: async (pairs: readonly Two[], note: string | null): Promise<void> => {
      const pinned: string[] = [];
      try {
        for (const two of pairs) pinned.push(...[await pinOne(two, note)].filter((id) => id !== undefined));
      } finally {
        if (pinned.length) did(pinned.length === 1 ? 'The pair is pinned.' : `${pinned.length} pairs are pinned.`, () => unpinAll(pinned));
      }
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
