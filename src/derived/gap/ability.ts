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

/** A skill of a person as it was last published: results that rest on it hold until it is published anew. */
export interface HeldSkill {
  readonly mean: number;
  readonly sd: number;
  readonly level: number | null;
  /** How much work alone says that they lead in the skill, 0..1; null before the skill was ranked. */
  readonly lead: number | null;
}

export const NO_EVIDENCE: Ability = { ...P.noEvidence, level: null, evidenced: false };

/**
 * The ability behind what is stored. Where evidence says a level it is the belief. Where only work is known it lies between "no
 * evidence" and somebody who leads in the skill; a restricted skill takes no such inference.
 */
export function abilityOf(held: HeldSkill | undefined, restricted: boolean): Ability {
  if (!held) return NO_EVIDENCE;
  const { mean, sd, level, lead } = held;
  if (level !== null) return { mean, sd, level, evidenced: true };
  if (restricted || !lead) return NO_EVIDENCE;
  const between = (from: number, to: number) => from + lead * (to - from);
  return { mean: between(P.noEvidence.mean, P.leading.mean), sd: between(P.noEvidence.sd, P.leading.sd), level: null, evidenced: true };
}
