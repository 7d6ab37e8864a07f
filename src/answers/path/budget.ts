import type { Ability } from './ability';
import type { LearningProblem, Point } from './learning-problem';
import { type LearningPlan, getPlan, type Target } from './learning-plan';
import { PATH_PARAMETERS as P } from './parameters';
import { SharedHours } from './shared-hours';

/** A plan within a budget of hours and what it leaves out. */
export interface Budgeted {
  readonly plan: LearningPlan;
  /** What the plan was made for: the targets met, and first levels of others. */
  readonly goals: readonly Point[];
  readonly met: readonly Target[];
  readonly left: readonly Target[];
}

/** Sums of fractions round. */
const SLACK = 1e-9;

/**
 * The targets of the most worth, Σ importance · (1 - P(reached already)), that fit into the hours: every subset where targets are few,
 * else the better of picking by worth per hour (what is shared is paid once) and the single best, with exchanges until nothing is
 * gained. What is left over goes into first levels of what does not fit.
 */
export function fitBudget(problem: LearningProblem, ability: Ability, targets: readonly Target[], budget: number): Budgeted {
  const full = getPlan(problem, targets);
  if (full.hours <= budget + SLACK) return { plan: full, goals: targets, met: targets, left: [] };
  const worth = (target: Target) => target.importance * (1 - ability.probability(target.skill, target.level));
  const choice = new TargetChoice(new SharedHours(problem, P.budgetPlans), targets, budget + SLACK, worth);
  const met = targets.length <= P.exhaustiveTargets ? choice.bestSubset() : choice.bestByExchange();
  const left = targets.filter((target) => !met.includes(target));
  const goals = [...met, ...choice.firstLevels(met, left, problem)];
  return { plan: getPlan(problem, goals), goals, met, left };
}

class TargetChoice {
  constructor(
    private readonly hours: SharedHours,
    private readonly targets: readonly Target[],
    private readonly budget: number,
    private readonly worth: (target: Target) => number,
  ) {}

  /** Depth first over all subsets that fit; a branch ends where all that is left could not beat the best. */
  bestSubset(): Target[] {
    let best: Target[] = [];
    let most = 0;
    const rest = this.targets.map((_, i) => this.worthOf(this.targets.slice(i)));
    const visit = (at: number, chosen: Target[], worth: number) => {
      if (worth > most + SLACK) [best, most] = [chosen, worth];
      const target = this.targets[at];
      if (!target || worth + rest[at]! <= most + SLACK) return;
      const more = [...chosen, target];
      if (this.fits(more)) visit(at + 1, more, worth + this.worth(target));
      visit(at + 1, chosen, worth);
    };
    visit(0, [], 0);
    return best;
  }

  bestByExchange(): Target[] {
    const single = this.targets.filter((target) => this.fits([target])).sort((a, b) => this.worth(b) - this.worth(a))[0];
    const starts = [this.fill([]), ...(single ? [this.fill([single])] : [])];
    let best = starts.reduce((a, b) => (this.worthOf(b) > this.worthOf(a) ? b : a));
    for (let better: Target[] | undefined = best; better; better = this.exchanged(best)) best = better;
    return best;
  }

  /** The first set that is worth more with one target given up for others. */
  private exchanged(chosen: readonly Target[]): Target[] | undefined {
    for (const out of chosen) {
      const rest = chosen.filter((target) => target !== out);
      const other = this.fill(rest, out);
      if (this.worthOf(other) > this.worthOf(chosen) + SLACK) return other;
    }
    return undefined;
  }

  /** The highest level below the target of each that still fits beside the chosen ones, the most worth first. */
  firstLevels(chosen: readonly Point[], left: readonly Target[], problem: LearningProblem): Point[] {
    const added: Point[] = [];
    for (const { skill, level } of [...left].sort((a, b) => this.worth(b) - this.worth(a)))
      for (let below = level - 1; below > 0; below--) {
        const point = { skill, level: below };
        if (problem.factOf(point) === undefined) break;
        if (!this.fits([...chosen, ...added, point])) continue;
        added.push(point);
        break;
      }
    return added;
  }

  /** Adds what brings the most worth for each further hour, as long as anything fits. */
  private fill(start: readonly Target[], without?: Target): Target[] {
    const chosen = [...start];
    for (;;) {
      const spent = this.hours.hoursOf(chosen);
      let next: Target | undefined;
      let densest = 0;
      for (const target of this.targets) {
        if (target === without || chosen.includes(target)) continue;
        const more = this.hours.hoursOf([...chosen, target]);
        const density = this.worth(target) / Math.max(SLACK, more - spent);
        if (density > densest && this.fits([...chosen, target])) [next, densest] = [target, density];
      }
      if (!next) return chosen;
      chosen.push(next);
    }
  }

  private worthOf(targets: readonly Target[]): number {
    return targets.reduce((sum, target) => sum + this.worth(target), 0);
  }

  private fits(targets: readonly Point[]): boolean {
    return this.hours.fits(targets, this.budget);
  }
}
