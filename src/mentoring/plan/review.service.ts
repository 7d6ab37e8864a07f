import { type Actor, AuditedCall } from '../../access/audit.service';
import { BadUserInput, Conflict, LimitExceeded } from '../../errors';
import { decidePairings, readDecided, readFixed } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { type Decision, nextStatus } from './decision';
import { type LockedPlan, lockedPlan, planOfPairing } from './locked-plan.service';
import { told } from '../../shortened';

/** A decision on a pair, with the reason of a rejection. */
export interface ReviewRow {
  readonly pairing: string;
  readonly decision: Decision;
  readonly reason?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** A decision that could not be taken. */
export interface Refusal {
  readonly pairing: string;
  readonly code: string;
  readonly message: string;
}

const MOST_ROWS = 500;

/** Decisions of leaders on the pairs of a draft. */
export class ReviewService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Takes one decision. Throws NotFound, Conflict and BadUserInput. */
  async decide(actor: Actor, row: ReviewRow): Promise<void> {
    const plan = await planOfPairing(this.graph, row.pairing);
    const { refused } = await this.decideAll(actor, plan, [row]);
    const [refusal] = refused;
    if (refusal?.code === 'BAD_USER_INPUT') throw new BadUserInput([{ path: 'reason', message: refusal.message }]);
    if (refusal) throw new Conflict(refusal.message);
  }

  /** Takes those decisions that can be taken, in one transaction. Throws NotFound, Conflict where the plan is no draft, LimitExceeded. */
  async decideAll(actor: Actor, plan: string, rows: readonly ReviewRow[]): Promise<{ decided: string[]; refused: Refusal[] }> {
    if (rows.length > MOST_ROWS) throw new LimitExceeded(`reviewPairings takes at most ${MOST_ROWS} decisions; there are ${rows.length}.`);
    const call = new AuditedCall(actor, 'reviewPairings');
    return this.graph.write('review pairings', async (tx) => {
      const now = this.clock();
      await lockDraft(tx, plan);
      const refused: Refusal[] = [];
      const taken = await this.check(tx, plan, rows, refused);
      // Decisions that are taken already are taken again without harm, so a second run gives the answer of the first.
      if (!(await call.isDone(tx))) await tx.run(decidePairings, { rows: taken, by: actor.id, now });
      if (taken.length) await call.record(tx, plan, now);
      return { decided: taken.map(({ id }) => id), refused };
    });
  }

  private async check(tx: Transaction, plan: string, rows: readonly ReviewRow[], refused: Refusal[]) {
    const [found] = await tx.run(readDecided, { ids: rows.map(({ pairing }) => pairing) });
    const [fixed] = await tx.run(readFixed, { plan });
    const pairings = new Map((found?.pairings ?? []).map((pairing) => [pairing.id, pairing]));
    const fixedOf = new Map((fixed?.pairs ?? []).map(({ id, mentee }) => [mentee, id]));
    return rows.flatMap(({ pairing: id, decision, reason, note }) => {
      const refuse = (code: string, message: string) => void refused.push({ pairing: id, code, message });
      const pairing = pairings.get(id);
      if (pairing?.plan !== plan) return refuse('NOT_FOUND', told`There is no pairing with the id ${id} in this plan.`) ?? [];
      const next = nextStatus(pairing.status, decision, reason ?? null);
      if ('refusal' in next) return refuse(next.code, next.refusal) ?? [];
      const other = fixedOf.get(pairing.mentee);
      if (next.status === 'APPROVED' && other !== undefined && other !== id)
        return refuse('CONFLICT', 'The mentee has an approved or pinned pair already. Reopen or unpin that one first.') ?? [];
      if (next.status === 'APPROVED') fixedOf.set(pairing.mentee, id);
      else if (other === id) fixedOf.delete(pairing.mentee);
      return [{ id, status: next.status, reason: decision === 'REJECT' ? (reason ?? null) : null, note: note ?? null }];
    });
  }
}

/** Locks a plan that can be changed. Throws NotFound and Conflict. */
export async function lockDraft(tx: Transaction, plan: string): Promise<LockedPlan> {
  const locked = await lockedPlan(tx, plan);
  if (locked.status !== 'DRAFT') throw new Conflict(REFUSALS[locked.status] ?? 'The plan cannot be changed.');
  return locked;
}

const REFUSALS: Readonly<Record<string, string>> = {
  DRAFTING: 'The plan is being computed. Look again when its status is DRAFT.',
  FAILED: 'The plan could not be computed; its failure says why. Solve it again first.',
  PUBLISHED: 'The plan is published: its pairs are mentorings now.',
  SUPERSEDED: 'The plan was replaced by a later one.',
};
