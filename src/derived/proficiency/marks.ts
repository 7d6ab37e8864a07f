import { CHAMPION } from '../champion/champion.kind';
import { derivation, type DerivationKey } from '../engine/key';
import { RANKING } from '../ranking/ranking.kind';
import { PROFICIENCY } from './proficiency.kind';
import type { Held, StoredSkill } from './stored-skill';

type Next = readonly { readonly skillId: string; readonly set: StoredSkill }[];

/** What both rankings and champions rest on. */
const SHARED = ['long', 'level', 'rankedMean', 'rankedSd', 'rankedStanding'] as const;
/** What only rankings rest on beside the share of the skill in all work: recent and own work. */
const OF_RANKINGS = [...SHARED, 'short', 'volume'] as const;
/** Each piece of work moves it in all skills of a person. */
const SHARE = ['focus'] as const;

type Moving = (typeof OF_RANKINGS)[number] | (typeof SHARE)[number];

/** Skills that are new, or in which one of these moved; what is absent in the graph is null. */
function movedIn(next: Next, held: ReadonlyMap<string, Held>, names: readonly Moving[]): string[] {
  const moved = next.filter(({ skillId, set }) => {
    const before = held.get(skillId);
    return !before || names.some((name) => (before[name] ?? null) !== set[name]);
  });
  return moved.map(({ skillId }) => skillId);
}

/**
 * Rankings whose inputs moved: own work in the skill, what is believed, or the share of the skill in all work. Those of which only the
 * share moved come last: they are many, and somebody waits to see the others.
 */
export function marksOf(next: Next, held: ReadonlyMap<string, Held>): DerivationKey[] {
  const skills = new Set([...movedIn(next, held, OF_RANKINGS), ...movedIn(next, held, SHARE)]);
  return [...skills].map((skill) => derivation(RANKING, skill));
}

/** Skills whose belief says something else than when it was last published; where nothing says a level, the ranking tells. */
export function published(next: Next, held: ReadonlyMap<string, Held>, removed: readonly string[]): string[] {
  const moved = next.filter(({ skillId, set }) => {
    const before = held.get(skillId);
    const [was, is] = [before?.level ?? null, set.level];
    return was !== is || (is !== null && (before?.rankedMean !== set.rankedMean || before.rankedSd !== set.rankedSd));
  });
  return [...moved.map(({ skillId }) => skillId), ...removed];
}

/** Champions whose inputs moved beside what they read themselves: who holds the skill, what is believed, what time has brought in or ended. */
export function championsOf(next: Next, held: ReadonlyMap<string, Held>): DerivationKey[] {
  return movedIn(next, held, SHARED).map((skill) => derivation(CHAMPION, skill));
}

/** People whose skill this person vouched for, or whose mentor they were, where the weight of their word changed. */
export function endorsedBy(
  next: Next,
  held: ReadonlyMap<string, Held>,
  endorsed: readonly (readonly [person: string, skill: string | null])[],
): DerivationKey[] {
  const byId = new Map(next.map(({ skillId, set }) => [skillId, set]));
  return endorsed
    .filter(([, skill]) => {
      const before = held.get(skill ?? '');
      const after = byId.get(skill ?? '');
      return (before?.directMean ?? null) !== (after?.directMean ?? null) || (before?.directSd ?? null) !== (after?.directSd ?? null);
    })
    .map(([person]) => derivation(PROFICIENCY, person));
}
