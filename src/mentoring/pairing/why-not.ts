import { costOfEdge } from '../assignment/alternatives';
import { splitCost } from '../assignment/most-people';
import { findEdge } from '../assignment/problem';
import type { Cost, SolvedPlan } from './plan';
import { brokenRule, RULES } from './rules';
import type { Term } from './score';

/** Why two people are no pair of the plan: a rule, or what the pair would cost. cost 0: they are one, or could as well be. */
export type Comparison =
  | { readonly excludedBy: string; readonly sentence: string }
  | { readonly excludedBy: null; readonly score: number; readonly cost: Cost; readonly terms: readonly Term[] };

/**
 * Why not this mentor for this mentee, both by their place in the facts. The cost is what the plan would lose if it had to have
 * the pair, everything else being solved anew around it.
 */
export function whyNot(solved: SolvedPlan, mentor: number, mentee: number): Comparison {
  const { facts, context, scoring, pool, priced, assignment, residual } = solved;
  const [one, other] = [facts.mentors[mentor]!, facts.mentees[mentee]!];
  const broken = brokenRule(one, other, context);
  const edge = findEdge(pool.problem, mentee, mentor);
  if (broken !== undefined && edge < 0) return { excludedBy: broken, sentence: RULES[broken]!.sentence(one, other, context) };
  const terms = scoring.termsOf(one, other);
  const score = terms.reduce((sum, { points }) => sum + points, 0);
  const cost = costOfEdge(priced, residual, mentee, edge);
  return { excludedBy: null, score, cost: splitCost(cost, assignment.bonus), terms };
}
