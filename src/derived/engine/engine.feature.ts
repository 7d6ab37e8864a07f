import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { FailedResolver } from './failed.resolver';
import { FailedService } from './failed.service';
import { RecomputationResolver } from './recomputation.resolver';
import { type RedisHealth, RecomputationService } from './recomputation.service';

/** How far derived data is behind, and what was given up. */
export function engineFeature({ graph, clock, redis }: { graph: Graph; clock: () => number; redis: RedisHealth }): Feature {
  return {
    resolvers: [new RecomputationResolver(new RecomputationService(graph, redis)), new FailedResolver(new FailedService(graph, clock))],
  };
}
