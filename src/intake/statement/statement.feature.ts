import { DerivationRunner } from '../../derived/engine/runner.service';
import type { Wake } from '../../derived/engine/wake';
import { PersonSkillService } from '../../derived/proficiency/person-skill.service';
import { handlersOf } from '../../derived/stages';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { ClaimService } from './claim.service';
import { DisputeResolver } from './dispute.resolver';
import { DisputeService } from './dispute.service';
import { EndorsementService } from './endorsement.service';
import { StatementResolver } from './statement.resolver';

/** What people say of themselves and of each other. */
export function statementFeature({ graph, clock, wake }: { graph: Graph; clock: () => number; wake: Wake }): Feature {
  const runner = new DerivationRunner(graph, handlersOf(graph, clock), clock);
  const claims = new ClaimService(graph, clock, new PersonSkillService(graph), (units) => runner.runAll(units), wake);
  return {
    resolvers: [
      new StatementResolver(claims, new EndorsementService(graph, clock, wake)),
      new DisputeResolver(new DisputeService(graph, clock, wake)),
    ],
  };
}
