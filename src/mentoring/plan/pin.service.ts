import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { Conflict, NotFound } from '../../errors';
import { decidePairings, deletePairings, readDecided, readPairingsOfMentee, writePairings } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { pairKey } from '../pairing/people';
import { pairsOf } from '../pairing/plan';
import { alreadyText } from '../pairing/rules';
import type { PlanFactsService } from './facts.service';
import { planOfPairing } from './locked-plan.service';
import { type PairingRow, pairingRow } from './plan-row';
import { lockDraft } from './review.service';
import { placeOf, solvedOrRefused } from './what-if.service';
import { told } from '../../shortened';

/** Pairs that a leader fixes by hand. */
export class PinService {
  constructor(
    private readonly graph: Graph,
    private readonly facts: PlanFactsService,
    private readonly clock: () => number,
  ) {}

  /**
   * Fixes a pair, whatever the rules say, and gives its id; what it costs the plan is kept with it. A proposal for the mentee goes.
   * Throws NotFound, and Conflict where one of the two is fixed otherwise or has no place, or they are mentoring already.
   */
  async pin(actor: Actor, plan: string, mentor: string, mentee: string, note: string | null): Promise<string> {
    const { row, draft } = await this.priced(plan, mentor, mentee);
    const id = randomUUID();
    const call = new AuditedCall(actor, 'pinPairing');
    await this.graph.write('pin pairing', async (tx) => {
      const now = this.clock();
      const locked = await lockDraft(tx, plan);
      if (await call.isDone(tx)) return;
      if (locked.draft !== draft) throw new Conflict('The plan was solved again meanwhile. Pin the pair once more.');
      const [found] = await tx.run(readPairingsOfMentee, { plan, mentee });
      const others = found?.pairings ?? [];
      const fixed = others.find((other) => other.mentor !== mentor && ['APPROVED', 'PINNED'].includes(other.status));
      if (fixed) throw new Conflict('The mentee has an approved or pinned pair already. Reopen or unpin that one first.');
      await tx.run(deletePairings, {
        ids: others.filter((other) => other.mentor === mentor || other.status === 'PROPOSED').map((other) => other.id),
      });
      await tx.run(writePairings, { plan, rows: [{ id, mentor, mentee, set: { ...row, status: 'PINNED' } }] });
      await tx.run(decidePairings, { rows: [{ id, status: 'PINNED', reason: null, note }], by: actor.id, now });
      await call.record(tx, id, now);
    });
    return id;
  }

  /** A pinned pair becomes a proposal again. Throws NotFound and Conflict. */
  async unpin(actor: Actor, pairing: string): Promise<void> {
    const plan = await planOfPairing(this.graph, pairing);
    const call = new AuditedCall(actor, 'unpinPairing');
    await this.graph.write('unpin pairing', async (tx) => {
      const now = this.clock();
      await lockDraft(tx, plan);
      if (await call.isDone(tx)) return;
      const [found] = await tx.run(readDecided, { ids: [pairing] });
      const status = found?.pairings[0]?.status;
      if (status !== 'PINNED') throw new Conflict(`The pair is not pinned, it is ${status ?? 'gone'}.`);
      await tx.run(decidePairings, { rows: [{ id: pairing, status: 'PROPOSED', reason: null, note: null }], by: actor.id, now });
      await call.record(tx, pairing, now);
    });
  }

  /** The pair as the plan would have it, with what it costs. */
  private async priced(plan: string, mentor: string, mentee: string): Promise<{ row: PairingRow; draft: number }> {
    const { facts, settings, draft } = await this.facts.read(plan);
    const place = placeOf(facts.mentors, mentor);
    if (place < 0) throw new NotFound(told`${mentor} is not enrolled as a mentor.`);
    const row = placeOf(facts.mentees, mentee);
    if (row < 0) throw new NotFound(told`${mentee} is not enrolled as a mentee, or has a mentor of the program.`);
    const running = facts.active.get(pairKey(mentor, mentee));
    if (running !== undefined)
      throw new Conflict(`${alreadyText(facts.mentors[place]!.person.name, facts.mentees[row]!.person.name, running)}.`);
    const others = [...facts.kept].filter((key) => (JSON.parse(key) as [string, string])[1] !== mentee);
    const solved = solvedOrRefused({ ...facts, kept: new Set([...others, pairKey(mentor, mentee)]) }, settings);
    const pair = pairsOf(solved, place).find((one) => one.mentee.person.id === mentee);
    if (!pair) throw new Conflict('The pair cannot be part of the plan.');
    return { row: pairingRow(pair, solved.context), draft };
  }
}
