import { CHAMPION } from '../champion/champion.kind';
import { derivation, type DerivationKey } from '../engine/key';
import { RANKING } from '../ranking/ranking.kind';
import { PROFICIENCY } from './proficiency.kind';
import type { Held, StoredSkill } from './stored-skill';

/** Rankings whose inputs moved: own work in the skill, the share of it in all work, or what is believed. */
export function marksOf(next: readonly { skillId: string; set: StoredSkill }[], held: ReadonlyMap<string, Held>): DerivationKey[] {
  return next
    .filter(({ skillId, set }) => {
      const before = held.get(skillId);
      return (
        !before ||
        before.long !== set.long ||
        before.short !== set.short ||
        before.volume !== set.volume ||
        before.focus !== set.focus ||
        before.rankedStanding !== set.rankedStanding ||
        (before.level ?? null) !== set.level ||
        before.rankedMean !== set.rankedMean ||
        before.rankedSd !== set.rankedSd
      );
    })
    .map(({ skillId }) => derivation(RANKING, skillId));
}

/** Skills whose belief says something else than when it was last published; where nothing says a level, the ranking tells. */
export function published(
  next: readonly { skillId: string; set: StoredSkill }[],
  held: ReadonlyMap<string, Held>,
  removed: readonly string[],
): string[] {
  const moved = next.filter(({ skillId, set }) => {
    const before = held.get(skillId);
    const [was, is] = [before?.level ?? null, set.level];
    return was !== is || (is !== null && (before?.rankedMean !== set.rankedMean || before.rankedSd !== set.rankedSd));
  });
  return [...moved.map(({ skillId }) => skillId), ...removed];
}

/** Champions whose inputs moved beside what they read themselves: who holds the skill, what is believed, what time has brought in or ended. */
export function championsOf(next: readonly { skillId: string; set: StoredSkill }[], held: ReadonlyMap<string, Held>): DerivationKey[] {
  return next
    .filter(({ skillId, set }) => {
      const before = held.get(skillId);
      return (
        !before ||
        before.long !== set.long ||
        before.rankedStanding !== set.rankedStanding ||
        (before.level ?? null) !== set.level ||
        before.rankedMean !== set.rankedMean ||
        before.rankedSd !== set.rankedSd
      );
    })
    .map(({ skillId }) => derivation(CHAMPION, skillId));
}

/** People whose skill this person vouched for, where the weight of their word changed. */
export function endorsedBy(
  next: readonly { skillId: string; set: StoredSkill }[],
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
