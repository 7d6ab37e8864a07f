import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { Conflict, LimitExceeded } from '../../errors';
import { countDrafts, createPlan, requestDraft } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { fnv1a } from '../../hash';
import type { SettingsChange } from '../pairing/settings';
import { checkedSettings, lockedProgram, readSettings } from '../program/program.service';
import { lockedPlan } from './locked-plan.service';

/** Plans of a program that may wait to be published: each holds a pair for everybody who is enrolled. */
const MOST_DRAFTS = 20;

/** Asks for plans to be computed; the workers do it. */
export class OrderService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    /** Wakes the job of a plan; the relay finds what is not told. */
    private readonly wake: (plan: string) => Promise<void>,
  ) {}

  /** A new plan of a program, with its settings or some of them changed. Throws NotFound, BadUserInput, and LimitExceeded where too many wait already. */
  async draft(actor: Actor, program: string, change: SettingsChange | null): Promise<string> {
    const id = randomUUID();
    const call = new AuditedCall(actor, 'draftPairingPlan');
    await this.graph.write('draft plan', async (tx) => {
      const now = this.clock();
      const { settings } = await lockedProgram(tx, program);
      if (await call.isDone(tx)) return;
      await checkDrafts(tx, program);
      // Lots are drawn anew for each plan, and are the same however often it is solved.
      const seed = fnv1a(id) >>> 1;
      await tx.run(createPlan, { id, program, settings: JSON.stringify(checkedSettings(settings, change)), seed, now });
      await call.record(tx, id, now);
    });
    await this.wake(id);
    return id;
  }

  /**
   * The same plan solved anew around what was decided, with its settings or some of them changed. Throws NotFound, BadUserInput, and
   * Conflict where it was published.
   */
  async again(actor: Actor, plan: string, change: SettingsChange | null): Promise<void> {
    const call = new AuditedCall(actor, 'resolvePairingPlan');
    await this.graph.write('solve plan again', async (tx) => {
      const now = this.clock();
      const locked = await lockedPlan(tx, plan);
      if (await call.isDone(tx)) return;
      if (!['DRAFT', 'FAILED', 'DRAFTING'].includes(locked.status))
        throw new Conflict('The plan was published. Draft a new one; its pairs are kept where they are hardly worse.');
      const settings = change ? JSON.stringify(checkedSettings(readSettings(locked.settings), change)) : null;
      await tx.run(requestDraft, { id: plan, settings, now });
      await call.record(tx, plan, now);
    });
    await this.wake(plan);
  }
}

async function checkDrafts(tx: Transaction, program: string): Promise<void> {
  const [row] = await tx.run(countDrafts, { program });
  if ((row?.drafts ?? 0) < MOST_DRAFTS) return;
  throw new LimitExceeded(
    `${MOST_DRAFTS} plans of ${program} were drafted since the last one was published, and no more can wait: solve one of them again ` +
      '(resolvePairingPlan), try settings out without a plan (previewPairingPlan), or publish one.',
  );
}
