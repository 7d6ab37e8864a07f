import { solveWithPins } from '../../src/mentoring/assignment/pins';
import { contextOf, describePlan, type PlanFacts, solvePlan } from '../../src/mentoring/pairing/plan';
import { Pool } from '../../src/mentoring/pairing/pool';
import { Scoring } from '../../src/mentoring/pairing/score';
import { SETTINGS } from './facts';
import { mistakesOf } from './mistakes';
import { type Row, row, timed } from './row';
import { solveBoth } from './solver';

/** A plan without a service, step by step, and its problem over all pairs by both solvers. */
export function planInMemory(name: string, facts: PlanFacts): Row[] {
  const context = contextOf(facts, SETTINGS);
  const scoring = new Scoring(SETTINGS.weights, context);
  const pool = timed(() => new Pool({ ...facts, context, scoring }));
  const { problem } = pool.result;
  const none = new Int32Array(facts.mentees.length).fill(-1);
  const solved = timed(() => solveWithPins(problem, none, SETTINGS.objective));
  const whole = solvePlan(facts, SETTINGS);
  const plan = timed(() => describePlan(whole));
  const mistakes = mistakesOf(
    facts,
    plan.result.pairs.map(({ mentor, mentee }) => ({ mentor: mentor.person.id, mentee: mentee.person.id })),
  );
  const { total, upperBound } = solved.result;
  return [
    row(`${name}: candidates and scores`, pool.took, `${pool.cpu}, ${problem.weights.length} pairs allowed`),
    row(`${name}: solving`, solved.took, `${solved.cpu}, ${plan.result.pairs.length} pairs, total ${total}, bound ${upperBound}`),
    row(`${name}: reasons and runners-up`, plan.took, plan.cpu),
    row(`${name}: rules broken`, mistakes.length, mistakes.slice(0, 5).join(', ')),
    ...solveBoth(`${name}, all pairs allowed`, problem),
  ];
}
