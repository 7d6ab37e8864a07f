import { PriorityQueue } from '../../priority-queue';
import type { PlanningProblem } from './planning-problem';

/** Sums over shared needs grow without bound along long chains; beyond this they only have to stay finite. */
const LARGEST = 1e200;

/**
 * What each fact costs at the least, by Knuth's generalisation of Dijkstra's algorithm (1977): an action costs its own hours and
 * the sum ('add') or the largest ('max') of its needs. The arrays are used again by the next call.
 */
export class Propagation {
  /** Infinity for what cannot be reached. */
  readonly values: Float64Array;
  /** The action that reaches each fact at that cost, -1 without one. Following them back never runs in a circle. */
  readonly supporters: Int32Array;
  /** Of each action the need that was met last, the costliest of them; -1 where it needs nothing. */
  readonly lastNeeds: Int32Array;
  /** Actions and needs looked at, over all calls. */
  visits = 0;

  private readonly missing: Int32Array;
  private readonly sums: Float64Array;
  private readonly queue = new PriorityQueue();

  constructor(readonly problem: PlanningProblem) {
    this.values = new Float64Array(problem.facts);
    this.supporters = new Int32Array(problem.facts);
    this.lastNeeds = new Int32Array(problem.actions);
    this.missing = new Int32Array(problem.actions);
    this.sums = new Float64Array(problem.actions);
  }

  /** `costs` by action; an infinite one is forbidden. O((actions + needs)·log facts). */
  run(costs: Float64Array, combine: 'add' | 'max'): void {
    const { problem, values, missing, sums, queue } = this;
    const { starts, items } = problem.consumers;
    this.start(costs);
    const done = new Uint8Array(problem.facts);
    while (queue.smallest < Infinity) {
      const fact = queue.pop();
      if (done[fact]) continue;
      done[fact] = 1;
      const value = values[fact]!;
      for (let at = starts[fact]!; at < starts[fact + 1]!; at++) {
        const action = items[at]!;
        sums[action] = combine === 'add' ? Math.min(LARGEST, sums[action]! + value) : value;
        if (--missing[action]! > 0) continue;
        this.lastNeeds[action] = fact;
        this.offer(action, sums[action]! + costs[action]!);
      }
      this.visits += starts[fact + 1]! - starts[fact]! + 1;
    }
  }

  private start(costs: Float64Array): void {
    const { actions, needs } = this.problem;
    this.values.fill(Infinity);
    this.supporters.fill(-1);
    this.lastNeeds.fill(-1);
    this.sums.fill(0);
    this.queue.clear();
    this.visits += actions;
    for (let action = 0; action < actions; action++) {
      const count = needs.starts[action + 1]! - needs.starts[action]!;
      this.missing[action] = count;
      if (count === 0) this.offer(action, costs[action]!);
    }
  }

  private offer(action: number, value: number): void {
    const fact = this.problem.adds[action]!;
    if (value >= this.values[fact]!) return;
    this.values[fact] = value;
    this.supporters[fact] = action;
    this.queue.push(value, fact);
  }
}

/** The actions behind the goal, each once, as the supporters say; undefined where it cannot be reached. */
export function extractPlan({ problem, supporters }: Propagation): number[] | undefined {
  if (supporters[problem.goal]! < 0) return undefined;
  const plan: number[] = [];
  const open = [problem.goal];
  const seen = new Uint8Array(problem.facts);
  seen[problem.goal] = 1;
  const { starts, items } = problem.needs;
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    const action = supporters[fact]!;
    plan.push(action);
    for (let at = starts[action]!; at < starts[action + 1]!; at++) {
      const need = items[at]!;
      if (seen[need]) continue;
      seen[need] = 1;
      open.push(need);
    }
  }
  return plan;
}

/** The sum of the costs of actions. */
export function costOf(plan: readonly number[], costs: Float64Array): number {
  let sum = 0;
  for (const action of plan) sum += costs[action]!;
  return sum;
}
