import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { BadUserInput, LimitExceeded } from '../../errors';
import { findSavedPlanViews, removeSavedPlanView, type SavedPlanViewRow, writeSavedPlanView } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { UNFIT } from '../../well-formed';

/** What narrows the pairs of a plan; what is absent narrows nothing. */
export type PairingFilter = Readonly<Record<string, string | number | boolean | null>>;

/** A filter that a leader keeps. */
export interface PlanView {
  readonly id: string;
  readonly name: string;
  readonly filter: PairingFilter;
  readonly shared: boolean;
  readonly savedAt: Date;
  readonly ownerId: string;
}

export type PlanViewCursor = readonly [name: string, id: string];

const MOST_VIEWS = 50;
const LONGEST_NAME = 100;

/** Views of the plan review: each belongs to who saved it, and others see those that are shared. */
export class PlanViewService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Keeps a filter under a name, instead of the one the actor has of that name. Throws BadUserInput, and LimitExceeded where too many are kept. */
  async save(actor: Actor, name: string, filter: PairingFilter, shared: boolean): Promise<PlanView> {
    const called = name.trim();
    if (!called || called.length > LONGEST_NAME || UNFIT.test(called))
      throw new BadUserInput([{ path: 'name', message: `name has from 1 to ${LONGEST_NAME} characters, all of one line.` }]);
    const savedAt = this.clock();
    const row = { id: randomUUID(), name: called, filter: JSON.stringify(filter), shared, savedAt };
    const call = new AuditedCall(actor, 'savePlanView');
    const id = await this.graph.write('save plan view', async (tx) => {
      const key = JSON.stringify([actor.id, called]);
      const [kept] = await tx.run(writeSavedPlanView, { key, owner: actor.id, row, most: MOST_VIEWS });
      if (!kept) throw new LimitExceeded(`You keep ${MOST_VIEWS} views already: remove one first (removePlanView).`);
      if (!(await call.isDone(tx))) await call.record(tx, kept.id, savedAt);
      return kept.id;
    });
    return { id, name: called, filter, shared, savedAt: new Date(savedAt), ownerId: actor.id };
  }

  /** A page of what somebody keeps and others share, by name. */
  async page(viewer: string, limit: number, after: PlanViewCursor | undefined): Promise<{ total: number; items: PlanView[] }> {
    const [row] = await this.graph.run(findSavedPlanViews, { viewer, afterName: after?.[0] ?? null, afterId: after?.[1] ?? null, limit });
    return { total: row?.total ?? 0, items: (row?.views ?? []).map(toView) };
  }

  /** Removes a view of the actor; false where they have none with the id, whether others have or not. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    const call = new AuditedCall(actor, 'removePlanView');
    return this.graph.write('remove plan view', async (tx) => {
      if (await call.isDone(tx)) return true;
      const [row] = await tx.run(removeSavedPlanView, { id, owner: actor.id });
      if (!row?.removed) return false;
      await call.record(tx, id, this.clock());
      return true;
    });
  }
}

function toView({ owner, filter, savedAt, ...row }: SavedPlanViewRow): PlanView {
  return { ...row, filter: JSON.parse(filter) as PairingFilter, savedAt: new Date(savedAt), ownerId: owner };
}
