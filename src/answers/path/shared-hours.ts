import type { LearningProblem, Point } from './learning-problem';
import { getPlan } from './learning-plan';
import { PATH_PARAMETERS as P } from './parameters';
import { listOf, makeProblem, type PlanningProblem } from './planning-problem';
import { Propagation } from './propagation';

/**
 * What sets of targets cost, asked many times: the way to each fact is found once, and a set costs the union of its ways, so that what is
 * shared is paid once. Exact where nothing has alternatives; else never too low, and mended by a plan of its own where that may
 * decide whether the set fits, as long as `plans` allow.
 */
export class SharedHours {
  private readonly planning: PlanningProblem;
  private readonly supporters: Int32Array;
  private readonly choices: boolean;
  private readonly planned = new Map<string, number>();

  constructor(
    private readonly problem: LearningProblem,
    private plans: number,
  ) {
    this.planning = makeProblem(problem.facts, problem.actions, []);
    const propagation = new Propagation(this.planning);
    propagation.run(this.planning.costs, 'add');
    this.supporters = propagation.supporters;
    this.choices = problem.points.some((_, fact) => listOf(this.planning.achievers, fact).length > 1);
  }

  /** Hours of a cheapest way known to all of the targets. */
  hoursOf(targets: readonly Point[]): number {
    const facts = [...new Set(targets.flatMap((target) => this.problem.factOf(target) ?? []))].sort((a, b) => a - b);
    return this.planned.get(facts.join(' ')) ?? this.union(facts);
  }

  fits(targets: readonly Point[], budget: number): boolean {
    if (this.hoursOf(targets) <= budget) return true;
    if (!this.choices || this.plans <= 0) return false;
    this.plans--;
    const facts = [...new Set(targets.flatMap((target) => this.problem.factOf(target) ?? []))].sort((a, b) => a - b);
    const { hours } = getPlan(this.problem, targets, { visits: P.quickVisits });
    this.planned.set(facts.join(' '), hours);
    return hours <= budget;
  }

  private union(facts: readonly number[]): number {
    const open = [...facts];
    const seen = new Set(open);
    let hours = 0;
    for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
      const action = this.supporters[fact]!;
      hours += this.planning.costs[action]!;
      for (const need of listOf(this.planning.needs, action))
        if (!seen.has(need)) {
          seen.add(need);
          open.push(need);
        }
    }
    return hours;
  }
}
