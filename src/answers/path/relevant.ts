import { type Action, listOf, makeProblem, type PlanningProblem } from './planning-problem';
import { Propagation } from './propagation';

/** A smaller problem of the same plans, and where its actions come from. */
export interface Reduced {
  readonly problem: PlanningProblem;
  /** Of each action but the last, its number in the problem it was made of. */
  readonly origin: Int32Array;
}

/**
 * Leaves out what no best plan has: actions that cannot be reached, facts the goal never asks for, and actions that another one of the
 * same fact beats with no more needs and no more hours. Undefined where the goal
 * cannot be reached.
 */
export function reduce(problem: PlanningProblem): Reduced | undefined {
  const propagation = new Propagation(problem);
  propagation.run(problem.costs, 'max');
  if (!Number.isFinite(propagation.values[problem.goal]!)) return undefined;
  const reached = (action: number) =>
    Number.isFinite(problem.costs[action]!) && listOf(problem.needs, action).every((need) => Number.isFinite(propagation.values[need]!));
  const numbers = new Int32Array(problem.facts).fill(-1);
  const actions: Action[] = [];
  const origin: number[] = [];
  const open = [problem.goal];
  const facts: number[] = [];
  for (let fact = open.pop(); fact !== undefined; fact = open.pop())
    for (const action of undominated(problem, [...listOf(problem.achievers, fact)].filter(reached)))
      for (const need of keep(action)) open.push(need);
  return finish(problem, { actions, origin, numbers, facts });

  /** Takes an action over; gives the needs that were not seen before. */
  function keep(action: number): number[] {
    if (action === problem.actions - 1) return seen(listOf(problem.needs, action));
    actions.push({ adds: problem.adds[action]!, needs: [...listOf(problem.needs, action)], cost: problem.costs[action]! });
    origin.push(action);
    return seen(listOf(problem.needs, action));
  }

  function seen(needs: Int32Array): number[] {
    const fresh = [...needs].filter((need) => numbers[need] === -1);
    for (const need of fresh) {
      numbers[need] = facts.length;
      facts.push(need);
    }
    return fresh;
  }
}

interface Kept {
  readonly actions: readonly Action[];
  readonly origin: readonly number[];
  readonly numbers: Int32Array;
  readonly facts: readonly number[];
}

function finish(problem: PlanningProblem, { actions, origin, numbers, facts }: Kept): Reduced {
  const renamed = actions.map(({ adds, needs, cost }) => ({ adds: numbers[adds]!, needs: needs.map((need) => numbers[need]!), cost }));
  const goals = [...listOf(problem.needs, problem.actions - 1)].map((goal) => numbers[goal]!);
  return { problem: makeProblem(facts.length, renamed, goals), origin: Int32Array.from(origin) };
}

/** Of actions that add the same fact those that no other beats; of equal ones the first. */
function undominated(problem: PlanningProblem, actions: readonly number[]): number[] {
  if (actions.length < 2) return [...actions];
  const needs = actions.map((action) => new Set(listOf(problem.needs, action)));
  const beats = (a: number, b: number) => {
    const [hours, others] = [problem.costs[actions[a]!]!, problem.costs[actions[b]!]!];
    if (hours > others || needs[a]!.size > needs[b]!.size || [...needs[a]!].some((need) => !needs[b]!.has(need))) return false;
    return hours < others || needs[a]!.size < needs[b]!.size || a < b;
  };
  return actions.filter((_, b) => !actions.some((_other, a) => a !== b && beats(a, b)));
}
