import { append } from './append';
import { Bits } from './bits';
import type { Mentee, Mentor } from './people';
import { brokenRule, type Rule, type RuleContext, RULES } from './rules';
import type { Teachers } from './teachers';

/** People that others are tied to by name: whom each of them excludes, reports to, or was paired with. Mentors by their place in the list. */
export interface Ties {
  readonly mentorPlaces: ReadonlyMap<string, number>;
  /** Mentors of each mentee by pairs that are active or rejected. */
  readonly pairs: readonly ReadonlyMap<string, readonly number[]>[];
}

/**
 * Whom the rules allow for a mentee, for all mentors at once. A rule that only looks at a trait of each of the two is judged once for each
 * two traits and kept as a set of mentors; the others are judged for the few mentors who are tied to the mentee by name.
 */
export class AllowedMentors {
  private readonly byTrait: readonly ForbiddenByTrait[];
  private readonly tiedTo = new Map<string, number[]>();

  constructor(
    private readonly mentors: readonly Mentor[],
    private readonly context: RuleContext,
    private readonly teachers: Teachers,
    private readonly ties: Ties,
  ) {
    this.byTrait = Object.values(RULES).flatMap((rule) => (rule.traits ? [new ForbiddenByTrait(rule, rule.traits, mentors, context)] : []));
    for (const [place, mentor] of mentors.entries())
      for (const id of [mentor.person.id, ...mentor.excludes, ...mentor.person.managers]) append(this.tiedTo, id, place);
  }

  /** The mentors that brokenRule has nothing against. */
  of(mentee: Mentee): Bits {
    const allowed = this.able(mentee);
    for (const forbidden of this.byTrait) allowed.drop(forbidden.of(mentee));
    for (const place of this.tied(mentee))
      if (allowed.has(place) && brokenRule(this.mentors[place]!, mentee, this.context) !== undefined) allowed.delete(place);
    return allowed;
  }

  /** Who probably has a level that is wanted; where no skill is needed, all. */
  private able({ wants }: Mentee): Bits {
    if (!this.context.rules.needsSkill) return Bits.all(this.mentors.length);
    return this.teachers.ableOfAny(wants);
  }

  private tied(mentee: Mentee): number[] {
    const { mentorPlaces, pairs } = this.ties;
    const named = [...mentee.excludes, ...mentee.person.managers].flatMap((id) => mentorPlaces.get(id) ?? []);
    return [...named, ...[this.tiedTo, ...pairs].flatMap((by) => by.get(mentee.person.id) ?? [])];
  }
}

/** Mentors that one rule forbids, by the trait of the mentee that it looks at. */
class ForbiddenByTrait {
  private readonly groups = new Map<string, number[]>();
  private readonly found = new Map<string, Bits>();

  constructor(
    private readonly rule: Rule,
    private readonly traits: NonNullable<Rule['traits']>,
    private readonly mentors: readonly Mentor[],
    private readonly context: RuleContext,
  ) {
    for (const [place, mentor] of mentors.entries()) append(this.groups, traits.mentor(mentor), place);
  }

  of(mentee: Mentee): Bits {
    const trait = this.traits.mentee(mentee);
    const known = this.found.get(trait);
    if (known) return known;
    const forbidden = new Bits(this.mentors.length);
    for (const group of this.groups.values())
      if (this.rule.breaks(this.mentors[group[0]!]!, mentee, this.context)) for (const place of group) forbidden.add(place);
    this.found.set(trait, forbidden);
    return forbidden;
  }
}
