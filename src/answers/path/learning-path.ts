import type { Ability } from './ability';
import type { Catalogue } from './catalogue';
import { choicePrices } from './choice-prices';
import type { Point } from './learning-problem';
import type { LearningPlan, Target } from './learning-plan';
import { orderSteps } from './order';
import { reasonsFor } from './reasons';
import { type PathQuestion, type SolvedPath, solvePath } from './solve-path';
import { arranged, type Step, stepsOf } from './steps';
import { whyLeftOut, whyUnreachable } from './unmet';

/** One step as it is shown: places count from 0. */
export interface PathStep {
  readonly point: Point;
  readonly hours: number;
  readonly after: readonly number[];
  readonly because: readonly string[];
}

export interface LearningPath {
  readonly steps: readonly PathStep[];
  readonly totalHours: number;
  readonly lowerBound: number;
  readonly unmet: readonly { readonly point: Point; readonly reason: string }[];
  readonly alternatives: readonly LearningPath[];
}

/** What orders and words a path beside the plan itself. */
export interface PathContext {
  /** Colleagues who can teach a point now: of steps that are alike else, those with more come first. */
  readonly mentorsAtHand: (point: Point) => number;
  readonly roleName: (role: string) => string;
}

/** A path in its order and in words. Solving and wording are apart, as the colleagues at hand are known only in between. */
export class PathQuestionSolved {
  private readonly solved: SolvedPath;
  private readonly steps: readonly Step[];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly ability: Ability,
    private readonly question: PathQuestion,
  ) {
    this.solved = solvePath(catalogue, ability, question);
    this.steps = stepsOf(this.solved.plan);
  }

  /** All points of the path and its alternatives. */
  get points(): Point[] {
    return [...this.steps, ...this.solved.alternatives.flatMap(stepsOf)].map(({ raise }) => raise.point);
  }

  told(context: PathContext): LearningPath {
    const { solved } = this;
    const unmet = this.unmet();
    return {
      ...this.tellPlan(solved.plan, this.steps, context),
      unmet,
      alternatives: solved.alternatives.map((plan) => ({ ...this.tellPlan(plan, stepsOf(plan), context), unmet, alternatives: [] })),
    };
  }

  private tellPlan(plan: LearningPlan, unordered: readonly Step[], { mentorsAtHand, roleName }: PathContext) {
    const orderable = unordered.map(({ raise: { point }, hours, after }) => ({ skill: point.skill, hours, after }));
    const steps = arranged(
      unordered,
      orderSteps(orderable, (step) => mentorsAtHand(unordered[step]!.raise.point)),
    );
    const circumstances = {
      catalogue: this.catalogue,
      ability: this.ability,
      targets: this.question.targets,
      held: plan.problem.held,
      savings: this.solved.savings,
      dearer: choicePrices(plan, this.solved.goals),
      roleName,
    };
    const told = steps.map((step, place): PathStep => ({
      point: step.raise.point,
      hours: step.hours,
      after: step.after,
      because: reasonsFor(steps, place, circumstances),
    }));
    const totalHours = told.reduce((sum, { hours }) => sum + hours, 0);
    return { steps: told, totalHours, lowerBound: Math.min(plan.lowerBound, totalHours) };
  }

  private unmet(): LearningPath['unmet'] {
    const { blocked, left } = this.solved;
    const reached = (target: Target) =>
      Math.max(
        this.ability.heldLevel(target.skill),
        ...this.steps.flatMap(({ raise: { point } }) => (point.skill === target.skill ? [point.level] : [])),
      );
    return [
      ...blocked.map(({ target, why }) => ({ point: target, reason: whyUnreachable(this.catalogue, why) })),
      ...left.map(({ target, more }) => ({
        point: target,
        reason: whyLeftOut(target, more, this.question.budget ?? 0, reached(target)),
      })),
    ];
  }
}
