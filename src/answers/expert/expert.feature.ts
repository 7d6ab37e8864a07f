import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
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
export function expertFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  const service = new ExpertService(graph, clock);
  return {
    resolvers: [
      new ExpertResolver(service),
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
