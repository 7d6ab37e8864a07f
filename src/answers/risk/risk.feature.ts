import { TeamGapService } from '../../derived/gap/team-gap.service';
import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { CoverageCellResolver, CoverageMapResolver } from './coverage-map.resolver';
import { CoverageMapService } from './coverage-map.service';
import { LeaverResolver, LeaverSkillImpactResolver, SuccessorResolver } from './leaver.resolver';
import { LeaverService } from './leaver.service';
import { BRIDGES, HOLDERS, VAIN_SEARCHES } from './risk.loader';
import { RiskResolver } from './risk.resolver';
import { RiskService } from './risk.service';
import { SupplyResolver, UnmetDemandResolver } from './supply.resolver';
import { SupplyService } from './supply.service';
import { UnmetDemandService } from './unmet.service';

/** What hangs on few people, what would be lost with them, and what was asked for in vain. */
export function riskFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature & { readonly unmet: UnmetDemandService } {
  const teams = new TeamGapService(graph);
  const risks = new RiskService(graph);
  const leavers = new LeaverService(graph, clock);
  const supply = new SupplyService(graph, clock);
  const unmet = new UnmetDemandService(graph, clock);
  return {
    resolvers: [
      new RiskResolver(risks, teams),
      new LeaverResolver(leavers, teams),
      new LeaverSkillImpactResolver(),
      new SuccessorResolver(),
      new CoverageMapResolver(new CoverageMapService(graph), teams),
      new CoverageCellResolver(),
      new SupplyResolver(supply, teams),
      new UnmetDemandResolver(unmet),
    ],
    loaders: [
      loadByKey(HOLDERS, (keys) => risks.holders(keys)),
      loadByKey(BRIDGES, (keys) => leavers.bridges(keys)),
      loadByKey(VAIN_SEARCHES, (skills) => supply.searches(skills)),
    ],
    background: { start: () => undefined, stop: () => unmet.settled() },
    unmet,
  };
}
