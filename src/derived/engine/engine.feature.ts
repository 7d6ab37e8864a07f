import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { FailedResolver } from './failed.resolver';
import { FailedService } from './failed.service';
import { RecomputationResolver } from './recomputation.resolver';
import { RecomputationService } from './recomputation.service';
import type { Reachable } from '../../server/redis';

export interface EngineParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly redis: Reachable;
  readonly skillsWithoutVectors: () => Promise<number>;
  /** Names of all kinds of derived data. */
  readonly kinds: readonly string[];
}

/** How far derived data is behind, and what was given up. */
export function engineFeature({ graph, clock, redis, skillsWithoutVectors, kinds }: EngineParts): Feature {
  const recomputation = new RecomputationResolver(new RecomputationService(graph, redis, kinds), skillsWithoutVectors);
  return { resolvers: [recomputation, new FailedResolver(new FailedService(graph, clock))] };
}
