import { findSkillsOfPerson } from '../../graph/queries.gen';
import type { DerivedKind } from '../engine/derived-kind';
import { EVERYBODY } from '../engine/key';
import { marksKindOf } from '../engine/marks.kind';
import { PROFICIENCY } from '../proficiency/proficiency.kind';
import { CHAMPION } from './champion.kind';
import { ChampionService } from './champion.service';

export const champion: DerivedKind = {
  kind: CHAMPION,
  reads: ['skill.contributions', 'skill.evidence'],
  waitsFor: [PROFICIENCY, marksKindOf(PROFICIENCY)],
  handler: ({ graph }) => new ChampionService(graph),
  // Where everything changes, the beliefs that move mark the champions.
  concerned: async (_graph, skill, { after }) => (skill === EVERYBODY || after ? [] : [skill]),
  spreads: {
    // Whom somebody vouched for counts them as of another team, or as of their own reports.
    'person.place': async (graph, person, page) => (await graph.run(findSkillsOfPerson, { person, ...page }))[0]?.ids ?? [],
  },
};
