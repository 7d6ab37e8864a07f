import { EVERYBODY } from '../engine/key';
import type { DerivedKind } from '../engine/derived-kind';
import { marksKindOf } from '../engine/marks.kind';
import { PROFICIENCY } from '../proficiency/proficiency.kind';
import { RANKING } from './ranking.kind';
import { RankingService } from './ranking.service';
import { advanceWeek } from './week.service';

export const ranking: DerivedKind = {
  kind: RANKING,
  reads: [],
  waitsFor: [PROFICIENCY, marksKindOf(PROFICIENCY)],
  handler: ({ graph }) => new RankingService(graph),
  // Where everything changes, the beliefs that move mark the rankings.
  concerned: async (_graph, skill, { after }) => (skill === EVERYBODY || after ? [] : [skill]),
  advance: advanceWeek,
};
