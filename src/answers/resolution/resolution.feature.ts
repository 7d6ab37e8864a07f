import type { EmbeddingService } from '../../derived/vectors/embedding.service';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { ResolutionResolver } from './resolution.resolver';
import { ResolutionService } from './resolution.service';
import { StatisticsService } from './statistics.service';

export interface ResolutionParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly embeddings: EmbeddingService;
}

/** Free texts to skills of the taxonomy. */
export function resolutionFeature({ graph, clock, embeddings }: ResolutionParts): Feature {
  return { resolvers: [new ResolutionResolver(new ResolutionService(graph, new StatisticsService(graph, clock), embeddings))] };
}
