import { atLeast } from '../proficiency/normal';
import { type Ability, NO_EVIDENCE } from './ability';
import type { Requirement } from './requirement';
import { expectedShortfall } from './shortfall';

/** One requirement against what a person can do. */
export interface SkillGap extends Requirement {
  /** P(θ ≥ required). */
  readonly meets: number;
  /** Levels missing on average. */
  readonly shortfall: number;
  /** Most likely level; null where nothing says one. */
  readonly has: number | null;
  readonly evidenced: boolean;
}

/** A person against the requirements of a role. */
export interface PersonGap {
  /** Σ importance·P(meets) / Σ importance, 0..1; null where nothing is required. */
  readonly readiness: number | null;
  /** Σ importance·shortfall, in levels. */
  readonly gapScore: number;
  /** Share of the uncertainty (Σ importance·sd²) that is "no evidence", 0..1: where it is large, ask before you train. */
  readonly unknown: number;
  /** What costs most first: by importance·shortfall, ties by skill. */
  readonly gaps: readonly SkillGap[];
}

/** Gaps of a person against requirements, each skill once. `abilities` by skill; what is absent there has no evidence. O(n log n). */
export function personGap(requirements: readonly Requirement[], abilities: ReadonlyMap<string, Ability>): PersonGap {
  let [weight, met, gapScore, variance, blind] = [0, 0, 0, 0, 0];
  const gaps = requirements.map((requirement): SkillGap => {
    const { mean, sd, level: has, evidenced } = abilities.get(requirement.skillId) ?? NO_EVIDENCE;
    const meets = atLeast(requirement.level, mean, sd);
    const shortfall = expectedShortfall(requirement.level, mean, sd);
    const spread = requirement.importance * sd ** 2;
    weight += requirement.importance;
    met += requirement.importance * meets;
    gapScore += requirement.importance * shortfall;
    variance += spread;
    if (!evidenced) blind += spread;
    return { ...requirement, meets, shortfall, has, evidenced };
  });
  gaps.sort(costliestFirst);
  return { readiness: weight > 0 ? met / weight : null, gapScore, unknown: variance > 0 ? blind / variance : 0, gaps };
}

/** What costs most first: by importance·shortfall, ties by skill. */
export function costliestFirst(a: SkillGap, b: SkillGap): number {
  return b.importance * b.shortfall - a.importance * a.shortfall || (a.skillId < b.skillId ? -1 : 1);
}
