import { append } from './append';
import {
  activitiesOf,
  bridgeValue,
  cosineOf,
  gainOf,
  hoursValue,
  interestsOf,
  isSame,
  languagesShared,
  meanOf,
  nearness,
  placeIn,
  teachingOf,
  type Vector,
  wishesOf,
} from './features';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor, PairingPerson } from './people';
import type { Scoring } from './score';
import type { Teachers } from './teachers';

/** A value by mentor. */
interface Share {
  readonly mentor: number;
  readonly value: number;
}

/**
 * The scores of Scoring, to the point, for one mentee after the other against many mentors. What a skill adds is summed over its
 * holders instead of looked up for each pair, and what depends on zones or languages alone is computed once for all with the same.
 */
export class ManyScores {
  private readonly skill: Float64Array;
  private readonly gap: Float64Array;
  private readonly dot: Float64Array;
  private readonly preference: Float64Array;
  private readonly teaching: Float64Array;
  private readonly vectors: readonly Vector[];
  private readonly bySkill = new Map<string, Share[]>();
  private readonly wishes = new Map<string, Share[]>();
  private readonly zones: Alike;
  private readonly languages: Alike;
  private gains = 0;
  private wished: Vector = { values: new Map(), length: 0 };
  private hoursOf: Float64Array = new Float64Array();
  private languagesOf: Float64Array = new Float64Array();

  constructor(
    private readonly mentors: readonly Mentor[],
    private readonly mentorPlaces: ReadonlyMap<string, number>,
    private readonly scoring: Scoring,
    private readonly teachers: Teachers,
  ) {
    const { rules, hours } = scoring.context;
    const zeros = () => new Float64Array(mentors.length);
    [this.skill, this.gap, this.dot, this.preference] = [zeros(), zeros(), zeros(), zeros()];
    this.teaching = Float64Array.from(mentors, (mentor) => this.points('teaching', teachingOf(mentor)));
    this.vectors = mentors.map(rules.activityCounts ? activitiesOf : interestsOf);
    for (const [mentor, { values }] of this.vectors.entries())
      for (const [skill, value] of values) append(this.bySkill, skill, { mentor, value });
    for (const [mentor, { prefers }] of mentors.entries())
      for (const id of new Set(prefers)) append(this.wishes, id, { mentor, value: placeIn(prefers, id) });
    this.zones = new Alike(
      mentors,
      ({ timeZone }) => timeZone ?? '',
      (mentor, mentee) => this.points('timeZone', hoursValue(hours.shared(mentor.timeZone, mentee.timeZone))),
    );
    this.languages = new Alike(mentors, ({ languages }) => JSON.stringify(languages), languagesShared);
  }

  /** The scores of a mentee: of each mentor by their place, in whole points. What it gave before is no longer valid. */
  of(mentee: Mentee): (mentor: number) => number {
    for (const sums of [this.skill, this.gap, this.dot, this.preference]) sums.fill(0);
    this.sumWants(mentee);
    this.wished = wishesOf(mentee);
    for (const [skill, value] of this.wished.values)
      for (const share of this.bySkill.get(skill) ?? []) this.dot[share.mentor]! += value * share.value;
    this.notePreferences(mentee);
    this.hoursOf = this.zones.of(mentee.person);
    this.languagesOf = this.languages.of(mentee.person);
    return (mentor) => this.scoreOf(mentor, mentee.person);
  }

  private sumWants(mentee: Mentee): void {
    const { idealLead } = this.scoring.context.rules;
    this.gains = 0;
    for (const wanted of mentee.wants) {
      const { skill, level } = wanted;
      const gain = wanted.importance * gainOf(mentee, wanted);
      const own = meanOf(mentee.person, skill);
      const holders = this.teachers.holdersOf(skill);
      const chances = this.teachers.chancesOf(skill, level);
      this.gains += gain;
      for (let at = 0; at < holders.length; at++) {
        const mentor = holders[at]!;
        this.skill[mentor]! += gain * chances[at]!;
        this.gap[mentor]! += gain * (chances[at]! * nearness(meanOf(this.mentors[mentor]!.person, skill) - own, idealLead));
      }
    }
  }

  private notePreferences({ person, prefers }: Mentee): void {
    for (const { mentor, value } of this.wishes.get(person.id) ?? []) this.preference[mentor] = value;
    for (const id of prefers) {
      const mentor = this.mentorPlaces.get(id);
      if (mentor !== undefined) this.preference[mentor] = Math.max(this.preference[mentor]!, placeIn(prefers, id));
    }
  }

  private scoreOf(mentor: number, mentee: PairingPerson): number {
    const { person } = this.mentors[mentor]!;
    const average = (sum: number): number => (this.gains > 0 ? sum / this.gains : 0);
    return (
      this.points('skill', average(this.skill[mentor]!)) +
      this.points('gap', average(this.gap[mentor]!)) +
      this.teaching[mentor]! +
      this.hoursOf[this.zones.groups[mentor]!]! +
      this.points('language', (this.languagesOf[this.languages.groups[mentor]!]! + Number(isSame(person.location, mentee.location))) / 2) +
      this.points('goals', cosineOf(this.dot[mentor]!, this.wished, this.vectors[mentor]!)) +
      this.points('preference', this.preference[mentor]!) +
      this.points('bridge', bridgeValue(person, mentee))
    );
  }

  private points(feature: keyof Scoring['weights'], value: number): number {
    return Math.round(P.scale * this.scoring.weights[feature] * value);
  }
}

/** A value that depends on a trait of each of the two: computed once for mentors who have it in common and mentees who do. */
class Alike {
  /** The group of each mentor. */
  readonly groups: Int32Array;
  private readonly first: PairingPerson[] = [];
  private readonly found = new Map<string, Float64Array>();

  constructor(
    mentors: readonly Mentor[],
    private readonly traitOf: (person: PairingPerson) => string,
    private readonly value: (mentor: PairingPerson, mentee: PairingPerson) => number,
  ) {
    const numbers = new Map<string, number>();
    this.groups = Int32Array.from(mentors, ({ person }) => {
      const trait = traitOf(person);
      const known = numbers.get(trait);
      if (known !== undefined) return known;
      numbers.set(trait, this.first.length);
      return this.first.push(person) - 1;
    });
  }

  /** The values of a mentee by group. */
  of(mentee: PairingPerson): Float64Array {
    const trait = this.traitOf(mentee);
    const known = this.found.get(trait) ?? Float64Array.from(this.first, (mentor) => this.value(mentor, mentee));
    this.found.set(trait, known);
    return known;
  }
}
