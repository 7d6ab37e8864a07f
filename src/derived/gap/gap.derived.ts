import { findPeopleAskedForSkill, findPeopleOfRole } from '../../graph/queries.gen';
import type { DerivedKind } from '../engine/derived-kind';
import { EVERYBODY } from '../engine/key';
import { marksKindOf } from '../engine/marks.kind';
import { PROFICIENCY } from '../proficiency/proficiency.kind';
import { RANKING } from '../ranking/ranking.kind';
import { GAP } from './gap.kind';
import { GapService } from './gap.service';

export const gap: DerivedKind = {
  kind: GAP,
  reads: ['person.active', 'person.roles', 'person.team'],
  // Of a large change the rankings are only marked once its beliefs are written.
  waitsFor: [marksKindOf(PROFICIENCY), RANKING],
  handler: ({ graph }) => new GapService(graph),
  // Where everything changes, the beliefs that move mark the gaps.
  concerned: async (graph, skill, page) =>
    skill === EVERYBODY ? [] : ((await graph.run(findPeopleAskedForSkill, { skill, ...page }))[0]?.ids ?? []),
  spreads: {
    'role.requirements': async (graph, role, page) => (await graph.run(findPeopleOfRole, { role, ...page }))[0]?.ids ?? [],
  },
};
