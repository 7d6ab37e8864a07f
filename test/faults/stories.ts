import type { AnyRow, Story, StoryKind } from '../seed';

/** What rows of every kind may point at. */
export const ANCHORS = (p: string): Story => ({
  skills: [1, 2, 3].map((i) => ({ id: `${p}s${i}`, name: `Skill ${i}` })),
  teams: [1, 2].map((i) => ({ id: `${p}t${i}`, name: `Team ${i}` })),
  roles: [1, 2].map((i) => ({ id: `${p}r${i}`, name: `Role ${i}` })),
  people: [1, 2, 3].map((i) => ({ id: `${p}p${i}`, name: `Person ${i}` })),
});

export const KINDS: readonly StoryKind[] = ['skills', 'teams', 'roles', 'people', 'evidence', 'contributions'];

/**
 * A whole row of a kind: everything in it follows from the seed, so that equal seeds give equal rows and others differ in
 * texts and edges. `anchors` is the prefix of ANCHORS.
 */
export function rowOf(kind: StoryKind, id: string, seed: number, anchors: string): AnyRow {
  const of = (letter: string, count: number, shift = 0) => `${anchors}${letter}${((seed + shift) % count) + 1}`;
  const [a, b] = [of('s', 3), of('s', 3, 1)];
  switch (kind) {
    case 'skills':
      return {
        id,
        name: `Name ${seed}`,
        aliases: seed % 2 ? [`Alias ${seed}`, 'Common'] : [],
        broader: [a],
        related: [{ skill: b, similarity: 0.5 }],
        prerequisites: [{ skill: a, level: (seed % 3) + 1, forLevel: 4 }],
        hours: seed % 3 ? seed : null,
      };
    case 'teams':
      return { id, name: `Name ${seed}`, parent: seed % 3 ? of('t', 2) : null };
    case 'roles':
      return { id, name: `Name ${seed}`, requirements: [{ skill: a, level: (seed % 5) + 1, importance: 1 }], aliases: [`A ${seed % 4}`] };
    case 'people':
      return {
        id,
        name: `Name ${seed}`,
        title: seed % 2 ? 'Engineer' : null,
        team: seed % 3 ? of('t', 2) : null,
        manager: seed % 4 ? of('p', 3) : null,
        roles: seed % 2 ? [of('r', 2)] : [of('r', 2), of('r', 2, 1)],
        active: seed % 5 > 0,
      };
    case 'evidence':
      return {
        id,
        person: of('p', 3),
        skill: a,
        kind: 'PEER',
        level: (seed % 5) + 1,
        at: '2024-01-01',
        by: of('p', 3, 1),
        note: `Note ${seed}`,
      };
    case 'contributions':
      return {
        id,
        kind: 'ANSWER',
        title: `Title ${seed}`,
        at: '2024-01-01',
        contributors: [{ person: of('p', 3) }, { person: of('p', 3, 1), part: 'HELPED' }],
        skills: seed % 2 ? [a] : [a, b],
      };
  }
}
