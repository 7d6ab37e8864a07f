import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import type { UnmetDemandService } from '../risk/unmet.service';
import {
  BridgesResolver,
  ExpertComparisonResolver,
  ExpertResolver,
  InterpretedSkillResolver,
  SkillBridgeResolver,
  SkillMatchResolver,
  SupportingContributionResolver,
} from './expert.resolver';
import { ExpertService } from './expert.service';

/** Who can help, and why. */
export function expertFeature({
  graph,
  clock,
  unmet,
}: {
  graph: Graph;
  clock: () => number;
  /** Counts what was searched in vain. */
  unmet: Pick<UnmetDemandService, 'note'>;
}): Feature {
  const service = new ExpertService(graph, clock);
  return {
    resolvers: [
      new ExpertResolver(service, unmet),
      new BridgesResolver(service),
      new SkillBridgeResolver(),
      new ExpertComparisonResolver(),
      new InterpretedSkillResolver(),
      new SkillMatchResolver(),
      new SupportingContributionResolver(),
    ],
    warmUp: () => service.warmUp(),
  };
}
