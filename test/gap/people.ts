import fc from 'fast-check';
import type { Ability } from '../../src/derived/gap/ability';
import { chancesOf, type Member } from '../../src/derived/gap/coverage';
import type { Place } from '../../src/derived/gap/need';

/** A member of a skill's people; the defaults are somebody known for it whose role does not ask for it. */
export function member(fields: Partial<Omit<Member, 'chances'>> & { person: string }): Member {
  const { ability = able(3), place = null, team = null, person } = fields;
  return { person, team, ability, place, chances: chancesOf(ability) };
}

/** Somebody known to be at a level. */
export function able(mean: number, sd = 0.6): Ability {
  return { mean, sd, level: Math.round(mean), evidenced: true };
}

/** Somebody who meets every level, without doubt. */
export const MASTER: Ability = { mean: 5.5, sd: 0.05, level: 5, evidenced: true };

export const place = (level: number, fields: Partial<Place> = {}): Place => ({ level, importance: 1, critical: false, ...fields });

export const anyAbility = fc
  .record({ mean: fc.double({ min: 0.5, max: 5.5, noNaN: true }), sd: fc.double({ min: 0.2, max: 1.5, noNaN: true }) })
  .map(({ mean, sd }) => able(mean, sd));
export const anyPlace = fc.record({
  level: fc.integer({ min: 1, max: 5 }),
  importance: fc.constantFrom(0.3, 0.7, 1),
  critical: fc.boolean(),
});
export const anyMembers = fc
  .array(fc.record({ ability: anyAbility, place: fc.option(anyPlace) }), { maxLength: 12 })
  .map((drafts) => drafts.map((draft, i) => member({ person: `p${i}`, ...draft })));
