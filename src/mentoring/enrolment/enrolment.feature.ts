import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { EnrolmentResolver, ProgramEnrolmentsResolver, SkillLevelResolver } from './enrolment.resolver';
import { EnrolmentService } from './enrolment.service';

/** Who takes part in programs. */
export function enrolmentFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  return {
    resolvers: [new ProgramEnrolmentsResolver(new EnrolmentService(graph, clock)), new EnrolmentResolver(), new SkillLevelResolver()],
  };
}
