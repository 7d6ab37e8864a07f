import type { Choice, Point, Raise } from './learning-problem';
import { type LearningPlan, meaningsOf } from './learning-plan';

/** One level of one skill, with the earlier steps it waits for. */
export interface Step {
  readonly raise: Raise;
  readonly hours: number;
  /** Places in the list of steps. */
  readonly after: readonly number[];
  /** Steps whose needs it meets, by place, and as which of several alternatives. */
  readonly neededBy: readonly { readonly step: number; readonly choice: Choice | undefined }[];
}

/** The actions of a plan as steps, in no order: alternatives that are taken pass on to the step that needs them. */
export function stepsOf(plan: LearningPlan): Step[] {
  const { problem, actions } = plan;
  const raises: { readonly raise: Raise; readonly action: number }[] = [];
  const adder = new Map<number, number>();
  meaningsOf(plan).forEach((meaning, i) => {
    const action = actions[i]!;
    adder.set(problem.actions[action]!.adds, action);
    if (meaning.kind === 'raise') raises.push({ raise: meaning, action });
  });
  const places = new Map(raises.map(({ action }, place) => [action, place]));
  /** The step behind a need, through the choice of an alternative. */
  const behind = (fact: number): { readonly step: number; readonly choice: Choice | undefined } => {
    const action = adder.get(fact)!;
    const meaning = problem.meanings[action]!;
    if (meaning.kind === 'raise') return { step: places.get(action)!, choice: undefined };
    const [taken] = problem.actions[action]!.needs;
    return { step: behind(taken!).step, choice: meaning };
  };
  const needs = raises.map(({ action }) => problem.actions[action]!.needs.map(behind));
  const neededBy: { step: number; choice: Choice | undefined }[][] = raises.map(() => []);
  needs.forEach((list, step) => list.forEach(({ step: before, choice }) => neededBy[before]!.push({ step, choice })));
  return raises.map(({ raise, action }, place) => ({
    raise,
    hours: problem.actions[action]!.cost,
    after: [...new Set(needs[place]!.map(({ step }) => step))],
    neededBy: neededBy[place]!,
  }));
}

/** Steps in another order; `order` lists places of the old one. */
export function arranged(steps: readonly Step[], order: readonly number[]): Step[] {
  const places = new Map(order.map((old, place) => [old, place]));
  const placeOf = (old: number) => places.get(old)!;
  return order.map((old) => {
    const step = steps[old]!;
    return {
      ...step,
      after: step.after.map(placeOf).sort((a, b) => a - b),
      neededBy: step.neededBy.map(({ step: by, choice }) => ({ step: placeOf(by), choice })).sort((a, b) => a.step - b.step),
    };
  });
}

export const samePoint = (a: Point, b: Point) => a.skill === b.skill && a.level === b.level;
