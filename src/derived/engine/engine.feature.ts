import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { FailedResolver } from './failed.resolver';
import { FailedService } from './failed.service';
import { RecomputationResolver } from './recomputation.resolver';
import { RecomputationService } from './recomputation.service';
import type { Reachable } from '../../server/redis';

/** How far derived data is behind, and what was given up. */
export function engineFeature({ graph, clock, redis }: { graph: Graph; clock: () => number; redis: Reachable }): Feature {
  return {
    resolvers: [new RecomputationResolver(new RecomputationService(graph, redis)), new FailedResolver(new FailedService(graph, clock))],
  };
}
