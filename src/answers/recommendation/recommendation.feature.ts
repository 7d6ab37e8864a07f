import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import type { CatalogueService } from '../path/catalogue.service';
import { ModelService } from './model.service';
import { RecommendationResolver } from './recommendation.resolver';
import { RecommendationService } from './recommendation.service';

export interface RecommendationParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly catalogues: CatalogueService;
}

/** What is worth learning next. */
export function recommendationFeature({ graph, clock, catalogues }: RecommendationParts): Feature {
  const recommendations = new RecommendationService(graph, clock, catalogues, new ModelService(graph));
  return { resolvers: [new RecommendationResolver(recommendations)], warmUp: () => recommendations.warmUp() };
}
