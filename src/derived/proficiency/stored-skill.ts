import { startOfDay } from '../../time';
import { focusOf } from '../credit/focus';
import { CREDIT_PARAMETERS as C } from '../credit/parameters';
import { factorAt, type SkillSums, sumEvents } from '../credit/sums';
import { believe } from './belief';
import { disclosedBelief } from './disclosed';
import type { ProficiencyParameters } from './parameters';
import type { SkillFacts } from './person-facts';
import { standingOf } from './standing';
import { wordOf } from './word';

/** A person's skill as it is stored; numbers are compared to tell what is to be written. */
export interface StoredSkill {
  readonly mean: number;
  readonly sd: number;
  readonly lcb: number;
  readonly level: number | null;
  readonly confidence: number;
  readonly status: string;
  readonly directMean: number | null;
  readonly directSd: number | null;
  readonly explanation: string;
  readonly conflicts: string;
  /** The belief as everyone may know it; nulls where that is all of it. */
  readonly shownMean: number | null;
  readonly shownSd: number | null;
  readonly shownExplanation: string | null;
  readonly long: number;
  readonly short: number;
  readonly volume: number;
  readonly standing: number;
  /** These, mean and sd as everyone may know them, as they were when the skill's ranking was last marked: compared to them, many small movements add up. */
  readonly focus: number;
  readonly rankedMean: number;
  readonly rankedSd: number;
  readonly rankedStanding: number;
}
/** With what the holders of the skill are measured against. */
export type Held = StoredSkill & { skillId: string; bestKnowledge: number | null; bestCurrent: number | null; reference: number | null };

/** What moved less since a ranking was last marked does not mark it again. */
const FOCUS_MOVED = 1e-4;
const BELIEF_MOVED = 0.02;
const STANDING_MOVED = 0.02;

const NO_NUMBER = 'The facts of a skill give no number: something that is stored of them has a wrong type.';

/** One skill of one person, computed; what was last published of focus and belief stays until it has moved. */
export function skillOf(
  facts: SkillFacts,
  total: number,
  halfLife: number | null,
  now: number,
  held: Held | undefined,
  P: ProficiencyParameters,
): StoredSkill {
  const day = startOfDay(now);
  const observations = { levels: facts.levels, outcomes: facts.outcomes, halfLife };
  const belief = believe(observations, day, P);
  const shown = disclosedBelief(observations, day, P);
  const counted = shown ?? belief;
  const [directMean, directSd] = wordOf(facts, halfLife, now, P);
  const sums = sumEvents(facts.events);
  // A value of a wrong type gives no error by itself, and once stored it would spread to everyone's rank.
  if (![belief.mean, belief.sd, sums.long, sums.short, sums.volume, total].every(Number.isFinite)) throw new Error(NO_NUMBER);
  const standing = standingOf(facts.levels, day);
  const focus = focusOf(sums.long, total);
  const sameFocus = held && (sets(held, sums, focus) ? held.focus === focus : Math.abs(held.focus - focus) <= FOCUS_MOVED);
  const rankedStanding = held?.rankedStanding ?? held?.standing;
  const ranked =
    held?.rankedMean != null &&
    Math.abs(held.rankedMean - counted.mean) <= BELIEF_MOVED &&
    Math.abs(held.rankedSd - counted.sd) <= BELIEF_MOVED &&
    (held.level ?? null) === belief.level;
  return {
    mean: belief.mean,
    sd: belief.sd,
    lcb: belief.mean - belief.sd / 2,
    level: belief.level,
    confidence: belief.confidence,
    status: belief.status,
    directMean,
    directSd,
    explanation: JSON.stringify(belief.explanation),
    conflicts: JSON.stringify(belief.conflicts),
    shownMean: shown?.mean ?? null,
    shownSd: shown?.sd ?? null,
    shownExplanation: shown ? JSON.stringify(shown.explanation) : null,
    ...sums,
    standing,
    focus: sameFocus ? held.focus : focus,
    rankedMean: ranked ? held.rankedMean : counted.mean,
    rankedSd: ranked ? held.rankedSd : counted.sd,
    rankedStanding: rankedStanding != null && Math.abs(rankedStanding - standing) <= STANDING_MOVED ? rankedStanding : standing,
  };
}

/** A hair below the best: sums in another order differ by rounding. */
const BEST = 1 - 1e-9;

/** Whether the others are measured against this holder, before or after their focus moved: then the smallest movement counts. */
function sets({ focus: before, bestKnowledge, bestCurrent, reference }: Held, { long, short }: SkillSums, focus: number): boolean {
  if (reference === null || bestKnowledge === null || bestCurrent === null) return true;
  const most = Math.max(before, focus) / BEST;
  return (
    long * factorAt(reference, C.knowledgeHalfLife) * most >= bestKnowledge ||
    short * factorAt(reference, C.currentHalfLife) * most >= bestCurrent
  );
}

/** Two computations of the same sums in another order differ by rounding. */
const ROUNDING = 1e-6;

/** Whether what is stored is not what the facts give. */
export function isOff(next: StoredSkill, held: Held | undefined): boolean {
  if (!held) return true;
  const numbers = ['mean', 'sd', 'long', 'short', 'volume'] as const;
  return (
    held.status !== next.status ||
    // Beliefs of an earlier version are not told coarsely yet.
    (held.shownMean ?? null) !== next.shownMean ||
    numbers.some((name) => Math.abs(held[name] - next[name]) > ROUNDING * Math.max(1, Math.abs(next[name])))
  );
}

/** Whether anything is to be written. */
export function differs(next: StoredSkill, held: Held | undefined): boolean {
  return !held || (Object.keys(next) as (keyof StoredSkill)[]).some((name) => (held[name] ?? null) !== next[name]);
}
