import { randomUUID } from 'node:crypto';
import {
  clearProposals,
  dropPairings,
  failPlan,
  finishDraft,
  lockPlan,
  readFixed,
  renewKeptPairings,
  reportProgress,
  writeLeftOut,
  writePairings,
} from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { TooManyPinsError } from '../assignment/pins';
import { UnprovenAssignmentError } from '../assignment/solve';
import { pairKey } from '../pairing/people';
import { describePlan, type Plan, solvePlan } from '../pairing/plan';
import { reasonsOfMentees, reasonsOfMentors } from '../pairing/unmatched';
import type { PlanFactsService, PlanInput } from './facts.service';
import { inUnits, loadOf, pairingRow } from './plan-row';
import { tooManyPins } from './what-if.service';

/** Rows of one statement. */
const AT_ONCE = 1_000;

/** What a plan is computed in, step by step. */
export type Phase = 'reading' | 'solving' | 'reasons' | 'writing';

/** Computes plans. It may run twice or be broken off: what is not the draft asked for last is thrown away. */
export class DraftService {
  constructor(
    private readonly graph: Graph,
    private readonly facts: PlanFactsService,
    private readonly clock: () => number,
  ) {}

  /**
   * Computes a plan that waits for it, and writes the pairs in one transaction. A plan that cannot be solved is FAILED with the reason.
   * Each phase is told when it is over.
   */
  async draft(plan: string, over: (phase: Phase) => void = () => undefined): Promise<void> {
    const input = await this.facts.read(plan);
    if (input.status !== 'DRAFTING') return;
    over('reading');
    const tell = (progress: number) => this.graph.run(reportProgress, { id: plan, draft: input.draft, progress });
    await tell(0.2);
    try {
      const solved = solvePlan(input.facts, input.settings);
      over('solving');
      await tell(0.6);
      const computed = describePlan(solved);
      over('reasons');
      await tell(0.8);
      await this.graph.write('write draft', (tx) => this.write(tx, plan, input, computed));
      over('writing');
    } catch (error) {
      if (!(error instanceof TooManyPinsError) && !(error instanceof UnprovenAssignmentError)) throw error;
      const failure = error instanceof TooManyPinsError ? `${tooManyPins(input.facts, error)} Reopen or unpin one of them.` : error.message;
      await this.graph.run(failPlan, { id: plan, draft: input.draft, failure, token: randomUUID() });
    }
  }

  private async write(tx: Transaction, plan: string, input: PlanInput, computed: Plan): Promise<void> {
    const [locked] = await tx.run(lockPlan, { id: plan, token: randomUUID() });
    if (locked?.status !== 'DRAFTING' || locked.draft !== input.draft) return;
    await tx.run(clearProposals, { plan });
    await this.dropImpossible(tx, plan, computed);
    const { context } = computed.solved;
    const rows = computed.pairs.map((pair) => ({ pair, set: pairingRow(pair, context) }));
    const kept = rows
      .filter(({ pair }) => pair.kept)
      .map(({ pair, set }) => ({ mentor: pair.mentor.person.id, mentee: pair.mentee.person.id, set }));
    await tx.run(renewKeptPairings, { plan, rows: kept });
    const fresh = rows
      .filter(({ pair }) => !pair.kept)
      .map(({ pair, set }) => ({
        id: randomUUID(),
        mentor: pair.mentor.person.id,
        mentee: pair.mentee.person.id,
        set: { ...set, status: 'PROPOSED' },
      }));
    for (let at = 0; at < fresh.length; at += AT_ONCE) await tx.send(writePairings, { plan, rows: fresh.slice(at, at + AT_ONCE) });
    const left = leftOut(computed);
    for (let at = 0; at < left.length; at += AT_ONCE) await tx.send(writeLeftOut, { plan, rows: left.slice(at, at + AT_ONCE) });
    const { total, upperBound, optimal } = computed.assignment;
    await tx.run(finishDraft, {
      plan,
      now: this.clock(),
      total: inUnits(total),
      upperBound: inUnits(upperBound),
      optimal,
      versions: JSON.stringify(input.versions),
      load: JSON.stringify(loadOf(input.facts.mentors.length, computed.pairs)),
    });
  }

  /** Fixed pairs of somebody who left or is not enrolled any more. */
  private async dropImpossible(tx: Transaction, plan: string, { pairs }: Plan): Promise<void> {
    const [fixed] = await tx.run(readFixed, { plan });
    const planned = new Set(pairs.map(({ mentor, mentee }) => pairKey(mentor.person.id, mentee.person.id)));
    const gone = (fixed?.pairs ?? []).filter(({ mentor, mentee }) => !planned.has(pairKey(mentor, mentee)));
    if (gone.length === 0) return;
    await tx.run(dropPairings, {
      rows: gone.map(({ id }) => ({
        id,
        note: 'Dropped: one of the two has left, is not enrolled any more, or has a mentor of the program.',
      })),
    });
  }
}

function leftOut({ solved, unmatched, idle }: Plan): { person: string; side: string; reason: string; place: number }[] {
  const mentees = reasonsOfMentees(solved, unmatched);
  const mentors = reasonsOfMentors(solved, idle);
  return [
    ...unmatched.map(({ person }, i) => ({ person: person.id, side: 'MENTEE', reason: mentees[i] ?? '', place: i })),
    ...idle.map(({ person }, i) => ({ person: person.id, side: 'MENTOR', reason: mentors[i] ?? '', place: unmatched.length + i })),
  ];
}
