import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { Conflict } from '../../errors';
import { createMentorings, dropPairings, lockMentors, publishPlan, readFixed, readPublication } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { lockedProgram } from '../program/program.service';
import type { LockedMentor } from '../mentoring/places';
import { lockedPlan } from './locked-plan.service';
import { NOTHING_FIXED, overbookedText, type Publication, whyDropped } from './publication';

/** Makes the fixed pairs of a draft mentorings. */
export class PublishService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /**
   * In one transaction: approved and pinned pairs become mentorings with their edges, the rest is dismissed, and the plan replaces the one
   * published before. Throws NotFound, and Conflict where the plan is no draft, nothing in it is approved or pinned, or a mentor has fewer places than pairs.
   */
  async publish(actor: Actor, plan: string): Promise<void> {
    const call = new AuditedCall(actor, 'publishPairingPlan');
    await this.graph.write('publish plan', async (tx) => {
      const now = this.clock();
      const locked = await lockedPlan(tx, plan);
      if (await call.isDone(tx)) return;
      // Two plans of a program at once: the later one sees what the earlier one made of its mentees.
      await lockedProgram(tx, locked.program);
      if (locked.status !== 'DRAFT') throw new Conflict(`Only a DRAFT can be published; the plan is ${locked.status}.`);
      const mentors = await this.lockMentors(tx, plan, locked.program);
      // Under the locks: whom a mentor has by now, from a request or another program, is known.
      const [row] = await tx.run(readPublication, { plan });
      if (!row?.pairs.length) throw new Conflict(NOTHING_FIXED);
      const pairs = await this.dropImpossible(tx, row.pairs);
      const overbooked = overbookedText(mentors, pairs);
      if (overbooked !== undefined) throw new Conflict(overbooked);
      await tx.run(createMentorings, {
        rows: pairs.map(({ pairing, mentor, mentee, skillIds, skillLevels }) => {
          const mentoring = { id: randomUUID(), program: locked.program, request: null };
          return { ...mentoring, pairing, mentor, mentee, skillIds, skillLevels };
        }),
        now,
      });
      await tx.run(publishPlan, { plan, replaces: row.published, now });
      await call.record(tx, plan, now);
    });
  }

  /** Ends pairs that cannot become a mentoring any more, and gives the others. */
  private async dropImpossible(tx: Transaction, pairs: readonly Publication[]): Promise<Publication[]> {
    const dropped = pairs.flatMap((pair) => {
      const why = whyDropped(pair);
      return why === undefined ? [] : [{ id: pair.pairing, note: `Dropped: ${why}.` }];
    });
    if (dropped.length) await tx.run(dropPairings, { rows: dropped });
    return pairs.filter((pair) => whyDropped(pair) === undefined);
  }

  /** The mentors of fixed pairs, locked in one order. */
  private async lockMentors(tx: Transaction, plan: string, program: string): Promise<LockedMentor[]> {
    const [fixed] = await tx.run(readFixed, { plan });
    const ids = [...new Set((fixed?.pairs ?? []).map(({ mentor }) => mentor))].sort();
    return tx.run(lockMentors, { ids, program, token: randomUUID() });
  }
}
