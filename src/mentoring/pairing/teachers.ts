import { append } from './append';
import { Bits } from './bits';
import { chanceOf } from './features';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentor, WantedSkill } from './people';

const NOBODY: readonly number[] = [];

/** Mentors by skill, by their place in the list. Each question is answered once: few skills and levels are wanted by many. */
export class Teachers {
  private readonly holders = new Map<string, number[]>();
  private readonly chances = new Map<string, Float64Array>();
  private readonly able = new Map<string, Bits>();

  constructor(private readonly mentors: readonly Mentor[]) {
    for (const [i, { person }] of mentors.entries()) for (const skill of person.skills.keys()) append(this.holders, skill, i);
  }

  /** Mentors of whom something is known in the skill, in their order. */
  holdersOf(skill: string): readonly number[] {
    return this.holders.get(skill) ?? NOBODY;
  }

  /** The probability that each holder has the level, in the order of the holders. */
  chancesOf(skill: string, level: number): Float64Array {
    const key = `${level} ${skill}`;
    const known = this.chances.get(key);
    if (known) return known;
    const chances = Float64Array.from(this.holdersOf(skill), (mentor) => chanceOf(this.mentors[mentor]!.person, skill, level));
    this.chances.set(key, chances);
    return chances;
  }

  /** Mentors who probably have the level. */
  ableOf(skill: string, level: number): Bits {
    const key = `${level} ${skill}`;
    const known = this.able.get(key);
    if (known) return known;
    const bits = new Bits(this.mentors.length);
    const chances = this.chancesOf(skill, level);
    this.holdersOf(skill).forEach((mentor, at) => chances[at]! >= P.leastProbability && bits.add(mentor));
    this.able.set(key, bits);
    return bits;
  }

  /** Mentors who probably have one of the levels; a set of the caller's own. */
  ableOfAny(wants: readonly WantedSkill[]): Bits {
    const able = new Bits(this.mentors.length);
    for (const { skill, level } of wants) able.join(this.ableOf(skill, level));
    return able;
  }
}
