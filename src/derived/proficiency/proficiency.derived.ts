import { findPeopleOfSkill, findPeopleWithEvidence } from '../../graph/queries.gen';
import { EVERYBODY } from '../engine/key';
import type { DerivedKind } from '../engine/derived-kind';
import { PROFICIENCY } from './proficiency.kind';
import { ProficiencyService } from './proficiency.service';

export const proficiency: DerivedKind = {
  kind: PROFICIENCY,
  reads: ['person.contributions', 'person.evidence', 'person.active'],
  ages: true,
  handler: ({ graph }) => new ProficiencyService(graph),
  async concerned(graph, skill, page) {
    const all = skill === EVERYBODY;
    const [row] = all ? await graph.run(findPeopleWithEvidence, page) : await graph.run(findPeopleOfSkill, { skill, ...page });
    return row?.ids ?? [];
  },
};
