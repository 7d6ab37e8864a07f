import { findSkillsOfTeam } from '../../graph/queries.gen';
import type { DerivedKind } from '../engine/derived-kind';
import { EVERYBODY } from '../engine/key';
import { marksKindOf } from '../engine/marks.kind';
import { COVERAGE } from './coverage.kind';
import { CoverageService } from './coverage.service';
import { GAP } from './gap.kind';

export const coverage: DerivedKind = {
  kind: COVERAGE,
  reads: [],
  waitsFor: [GAP, marksKindOf(GAP)],
  handler: ({ graph }) => new CoverageService(graph),
  concerned: async (_graph, skill, { after }) => (skill === EVERYBODY || after ? [] : [skill]),
  spreads: {
    'team.parent': async (graph, team, page) => (await graph.run(findSkillsOfTeam, { team, ...page }))[0]?.ids ?? [],
  },
};
