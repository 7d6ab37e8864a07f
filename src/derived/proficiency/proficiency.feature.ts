import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import type { Wake } from '../engine/wake';
import { CalibrationResolver } from './calibration.resolver';
import { CalibrationService } from './calibration.service';
import { PERSON_SKILL, SKILLS_OF } from './person-skill.loader';
import { PersonSkillResolver, PersonSkillsResolver } from './person-skill.resolver';
import { PersonSkillService } from './person-skill.service';

/** What is believed of people's skills, and how evidence was calibrated. */
export function proficiencyFeature({ graph, clock, wake }: { graph: Graph; clock: () => number; wake: Wake }): Feature {
  const service = new PersonSkillService(graph);
  return {
    resolvers: [new CalibrationResolver(new CalibrationService(graph, clock, wake)), new PersonSkillsResolver(), new PersonSkillResolver()],
    loaders: [loadByKey(PERSON_SKILL, (keys) => service.pairs(keys)), loadByKey(SKILLS_OF, (keys) => service.pages(keys))],
  };
}
