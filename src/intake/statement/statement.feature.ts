import { DerivationRunner } from '../../derived/engine/runner.service';
import type { Wake } from '../../derived/engine/wake';
import { PersonSkillService } from '../../derived/proficiency/person-skill.service';
import { handlersOf } from '../../derived/stages';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { AvailabilityService } from './availability.service';
import { ClaimService } from './claim.service';
import { DisputeResolver } from './dispute.resolver';
import { DisputeService } from './dispute.service';
import { EndorsementService } from './endorsement.service';
import { GoalResolver } from './goal.resolver';
import { LearningGoalService } from './goal.service';
import { StatementResolver } from './statement.resolver';

export interface StatementParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly wake: Wake;
  /** How long a claim's answer waits for its belief to be stored. */
  readonly claimMs: number;
}

/** What people say of themselves and of each other. */
export function statementFeature({ graph, clock, wake, claimMs }: StatementParts): Feature {
  const runner = new DerivationRunner(graph, handlersOf(graph, clock), clock);
  const claims = new ClaimService(graph, clock, new PersonSkillService(graph), (units) => runner.runAll(units), wake, claimMs);
  return {
    resolvers: [
      new StatementResolver(claims, new EndorsementService(graph, clock, wake)),
      new DisputeResolver(new DisputeService(graph, clock, wake)),
      new GoalResolver(new LearningGoalService(graph, clock), new AvailabilityService(graph, clock, wake)),
    ],
  };
}
