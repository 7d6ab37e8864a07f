import { type Action, listOf, makeProblem, type PlanningProblem } from '../../src/answers/path/planning-problem';
import { Propagation } from '../../src/answers/path/propagation';

export interface Shape {
  readonly facts: number;
  /** Actions of a fact at the most: 1 makes AND-only instances. */
  readonly alternatives: number;
  readonly needs: number;
  readonly goals: number;
  /** Needs may point anywhere, so that facts need each other in circles; otherwise only at earlier facts. */
  readonly circles: boolean;
}

/** A random instance whose goals can be reached; undefined where the numbers gave none. */
export function randomProblem(next: () => number, { facts, alternatives, needs, goals, circles }: Shape): PlanningProblem | undefined {
  const below = (n: number) => Math.floor(next() * n);
  const actions: Action[] = [];
  for (let fact = 0; fact < facts; fact++) {
    const range = circles ? facts : fact;
    for (let i = 0; i <= below(alternatives); i++) {
      const wanted = Array.from({ length: Math.min(range, below(needs + 1)) }, () => below(range)).filter((need) => need !== fact);
      actions.push({ adds: fact, needs: [...new Set(wanted)], cost: 1 + below(20) });
    }
  }
  const asked = [...new Set(Array.from({ length: 1 + below(goals) }, () => facts - 1 - below(Math.ceil(facts / 2))))];
  const problem = makeProblem(facts, actions, asked);
  const propagation = new Propagation(problem);
  propagation.run(problem.costs, 'max');
  return Number.isFinite(propagation.values[problem.goal]!) ? problem : undefined;
}

/** The cost of a cheapest plan, by the shortest way through all sets of facts: Dijkstra over at most 2^14 of them. */
export function cheapest(problem: PlanningProblem): number {
  const best = new Map<number, number>([[0, 0]]);
  const open: [cost: number, state: number][] = [[0, 0]];
  const goal = 1 << problem.goal;
  while (open.length) {
    let least = 0;
    for (let i = 1; i < open.length; i++) if (open[i]![0] < open[least]![0]) least = i;
    const [cost, state] = open[least]!;
    open[least] = open.at(-1)!;
    open.pop();
    if (cost > best.get(state)!) continue;
    if (state & goal) return cost;
    for (let action = 0; action < problem.actions; action++) {
      const fact = 1 << problem.adds[action]!;
      if (state & fact || !listOf(problem.needs, action).every((need) => state & (1 << need))) continue;
      const total = cost + problem.costs[action]!;
      if (total >= (best.get(state | fact) ?? Infinity)) continue;
      best.set(state | fact, total);
      open.push([total, state | fact]);
    }
  }
  return Infinity;
}

/** What is wrong with a plan, or undefined: every need must be met by an action that can be taken before. */
export function flawOf(problem: PlanningProblem, plan: readonly number[]): string | undefined {
  const held = new Set<number>();
  const left = new Set(plan);
  if (left.size !== plan.length) return 'an action stands twice';
  for (let any = true; any;) {
    any = false;
    for (const action of left) {
      if (!listOf(problem.needs, action).every((need) => held.has(need))) continue;
      if (held.has(problem.adds[action]!)) return `fact ${problem.adds[action]} is reached twice`;
      held.add(problem.adds[action]!);
      left.delete(action);
      any = true;
    }
  }
  if (left.size) return `${left.size} actions can never be taken`;
  return listOf(problem.needs, problem.actions - 1).every((goal) => held.has(goal)) ? undefined : 'a goal is not reached';
}
