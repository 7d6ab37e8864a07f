import type { Wake } from '../../derived/engine/wake';
import { FACTS } from '../../facts/facts';
import type { SyncDefinition } from '../../facts/row/definition';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { Backlog } from './backlog.service';
import { hooksOf } from './hooks';
import { hourly } from './hourly';
import { RetirementResolver, syncResolvers } from './sync.resolver';
import { SyncService } from './sync.service';
import { SyncRunResolver } from './sync-run.resolver';
import { SyncRunService } from './sync-run.service';

export interface SyncParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly wake: Wake;
  /** Derived units that may be behind before syncs are refused. */
  readonly syncBacklog: number;
  readonly postponeVectors: (ms: number) => void;
  readonly forgetCallers: () => void;
}

/** Rows of other systems; `syncOf` makes the same service for rows that say more than those of the API. */
export function syncFeature({ graph, clock, wake, syncBacklog, postponeVectors, forgetCallers }: SyncParts): Feature & {
  readonly sync: SyncService;
  readonly syncOf: (definitions: readonly SyncDefinition[]) => SyncService;
} {
  const runs = new SyncRunService(graph);
  const backlog = new Backlog(graph, syncBacklog, clock);
  const hooks = hooksOf(
    () => backlog.check(),
    postponeVectors,
    forgetCallers,
    hourly(clock, (now) => runs.pruneAll(now)),
  );
  const syncOf = (definitions: readonly SyncDefinition[]) => new SyncService(graph, definitions, clock, wake, hooks);
  const sync = syncOf(FACTS.map((kind) => kind.sync));
  return { sync, syncOf, resolvers: [...syncResolvers(sync), new RetirementResolver(sync), new SyncRunResolver(runs)] };
}
