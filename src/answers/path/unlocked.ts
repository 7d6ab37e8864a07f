import type { Ability } from './ability';
import type { Catalogue } from './catalogue';
import { groupsOf, type Point } from './learning-problem';

/** A skill that can be started now. */
export interface Unlocked {
  readonly skill: number;
  /** Skills that wait for it, directly or through others, and are not held. */
  readonly waiting: number;
}

/** What is missing before the first level of a skill can be begun: lists of alternatives of which none is held. */
export function missingFor(catalogue: Catalogue, ability: Ability, skill: number): Point[][] {
  return groupsOf(catalogue.prerequisitesOf(skill), 1).filter((group) => !group.some((need) => ability.holds(need.skill, need.level)));
}

/** Waiting skills are counted up to here: an order needs no more. */
const COUNTED = 500;

/**
 * Skills a person does not hold and can start on now, as every prerequisite of the first level is met: those that most others wait for
 * first, then by hours, then by name. Restricted and retired ones are left out. O(skills + prerequisites) and what waits for each.
 */
export function unlockedSkills(catalogue: Catalogue, ability: Ability): Unlocked[] {
  const waiting: number[][] = Array.from({ length: catalogue.size }, () => []);
  const found: Unlocked[] = [];
  const held = Uint8Array.from({ length: catalogue.size }, (_, skill) => Number(ability.holds(skill, 1)));
  const startable: number[] = [];
  for (let skill = 0; skill < catalogue.size; skill++) {
    if (!catalogue.active[skill] || held[skill]) continue;
    const prerequisites = catalogue.prerequisitesOf(skill);
    for (const { skill: other } of prerequisites) waiting[other]!.push(skill);
    if (catalogue.restricted[skill]) continue;
    if (!missingFor(catalogue, ability, skill).length) startable.push(skill);
  }
  for (const skill of startable) found.push({ skill, waiting: countWaiting(waiting, skill) });
  const names = catalogue.names;
  return found.sort(
    (a, b) =>
      b.waiting - a.waiting ||
      catalogue.hours[a.skill]! - catalogue.hours[b.skill]! ||
      (names[a.skill]! < names[b.skill]! ? -1 : names[a.skill]! > names[b.skill]! ? 1 : a.skill - b.skill),
  );
}

function countWaiting(waiting: readonly (readonly number[])[], skill: number): number {
  if (!waiting[skill]!.length) return 0;
  const seen = new Set([skill]);
  const open = [skill];
  for (let one = open.pop(); one !== undefined && seen.size <= COUNTED; one = open.pop())
    for (const other of waiting[one]!)
      if (!seen.has(other)) {
        seen.add(other);
        open.push(other);
      }
  return seen.size - 1;
}
