import { EXPERT_PARAMETERS } from '../../expert/parameters';
import { FULL } from '../../expert/score';
import { GAP_PARAMETERS as P } from './parameters';

/** What a person is taken to be able to do in a skill: a normal distribution over levels. */
export interface Ability {
  readonly mean: number;
  readonly sd: number;
  /** Most likely level; null where nothing says one. */
  readonly level: number | null;
  /** False where nothing at all is known: "no evidence" is not "low". */
  readonly evidenced: boolean;
}

/** A skill as it is stored of a person, with what was last published of the belief. */
export interface HeldSkill {
  readonly mean: number;
  readonly sd: number;
  readonly level: number | null;
  /** Null before the skill was ranked. */
  readonly score: number | null;
  readonly standing: number;
  /** Lasting credit of work in the skill. */
  readonly long: number;
}

export const NO_EVIDENCE: Ability = { ...P.noEvidence, level: null, evidenced: false };

const WEIGHTS = EXPERT_PARAMETERS.weights;
/** The most that work can add to a score. */
const WORK = WEIGHTS.knowledge + WEIGHTS.current + WEIGHTS.ownership;

/**
 * The ability behind what is stored. Where evidence says a level it is the belief. Where only work is known it lies between "no
 * evidence" and somebody who leads in the skill, by how the work compares with that of the best holder; a restricted skill takes no
 * such inference.
 */
export function abilityOf(held: HeldSkill | undefined, restricted: boolean): Ability {
  if (!held) return NO_EVIDENCE;
  if (held.level !== null) return { mean: held.mean, sd: held.sd, level: held.level, evidenced: true };
  const weight = restricted ? 0 : workWeight(held);
  if (weight === 0) return NO_EVIDENCE;
  const between = (from: number, to: number) => from + weight * (to - from);
  return { mean: between(P.noEvidence.mean, P.byWork.mean), sd: between(P.noEvidence.sd, P.byWork.sd), level: null, evidenced: true };
}

/** How much a person's work says that they lead in the skill, 0..1. */
function workWeight({ score, standing, long }: HeldSkill): number {
  const share = Math.min(1, Math.max(0, ((score ?? 0) * FULL - WEIGHTS.standing * standing) / WORK));
  const { half, exponent } = P.byWork;
  const compared = share ** exponent / (share ** exponent + half ** exponent);
  return (compared * long) / (long + P.workHalf);
}
