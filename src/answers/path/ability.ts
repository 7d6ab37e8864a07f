import { atLeast } from '../../derived/proficiency/normal';
import { LEVELS, PATH_PARAMETERS as P } from './parameters';

/** What is believed of a person's level in a skill. */
export interface SkillBelief {
  readonly mean: number;
  readonly sd: number;
  /** Null where contributions show the skill and nothing says a level. */
  readonly level: number | null;
}

/** What a person can do, by number of skill: beliefs, and levels that are assumed on top of them. */
export class Ability {
  constructor(
    private readonly beliefs: ReadonlyMap<number, SkillBelief>,
    private readonly assumed: ReadonlyMap<number, number> = new Map(),
  ) {}

  /** P(level at least `level`), 0..1. No evidence, no belief: then it is 0. */
  probability(skill: number, level: number): number {
    if ((this.assumed.get(skill) ?? 0) >= level) return 1;
    const belief = this.beliefs.get(skill);
    if (!belief) return 0;
    const probability = atLeast(level, belief.mean, belief.sd);
    return belief.level === null && level > 1 ? Math.min(probability, P.unlevelledAtMost) : probability;
  }

  holds(skill: number, level: number): boolean {
    return this.probability(skill, level) >= P.heldFrom;
  }

  /** The highest level that counts as reached, 0 for none. */
  heldLevel(skill: number): number {
    let level = 0;
    while (level < LEVELS && this.holds(skill, level + 1)) level++;
    return level;
  }

  isAssumed(skill: number, level: number): boolean {
    return (this.assumed.get(skill) ?? 0) >= level;
  }

  /** The same person without a skill. */
  without(skill: number): Ability {
    const rest = <T>(map: ReadonlyMap<number, T>) => new Map([...map].filter(([other]) => other !== skill));
    return new Ability(rest(this.beliefs), rest(this.assumed));
  }
}
