import type { Ability } from './ability';
import type { Catalogue } from './catalogue';
import type { LearningPath } from './learning-path';
import type { Point } from './learning-problem';
import type { Target } from './learning-plan';
import { hours as inHours, list, named, percent } from './reasons';

/** A plan as it was when it was kept, by ids of skills: it outlives the catalogue that it was made with. */
export interface KeptPlan {
  readonly targets: readonly (readonly [skill: string, level: number])[];
  readonly steps: readonly { readonly skill: string; readonly level: number; readonly hours: number }[];
  readonly unmet: readonly (readonly [skill: string, level: number])[];
}

/** A step of a kept plan as it stands today. */
export interface KeptStep {
  readonly skill: string;
  readonly level: number;
  readonly hours: number;
  /** What is believed of the person has passed the level. */
  readonly done: boolean;
}

/** What is compared with a kept plan: the same question asked today. */
export interface Today {
  readonly catalogue: Catalogue;
  readonly ability: Ability;
  readonly targets: readonly Target[];
  readonly path: Pick<LearningPath, 'steps' | 'unmet'>;
}

export function keptPlan(catalogue: Catalogue, targets: readonly Target[], { steps, unmet }: LearningPath): KeptPlan {
  const byId = ({ skill, level }: Point) => [catalogue.ids[skill]!, level] as const;
  return {
    targets: targets.map(byId),
    steps: steps.map(({ point, hours }) => ({ skill: catalogue.ids[point.skill]!, level: point.level, hours })),
    unmet: unmet.map(({ point }) => byId(point)),
  };
}

/** The steps of a kept plan; those the belief has passed are done. */
export function keptSteps({ steps }: KeptPlan, catalogue: Catalogue, ability: Ability): KeptStep[] {
  return steps.map((step) => {
    const skill = catalogue.numberOf(step.skill);
    return { ...step, done: skill !== undefined && ability.holds(skill, step.level) };
  });
}

/** Hours of the kept plan that are done, of those and what is left today, 0..1. */
export function progressOf(steps: readonly KeptStep[], hoursLeft: number): number {
  const done = doneHours(steps);
  return done + hoursLeft > 0 ? done / (done + hoursLeft) : 1;
}

export const doneHours = (steps: readonly KeptStep[]) => steps.reduce((sum, { done, hours }) => sum + (done ? hours : 0), 0);

/** What is different today from the plan that was kept, and why: steps done, new, gone and of other hours, then what cannot be met. */
export function changesSince(kept: KeptPlan, today: Today): string[] {
  return [
    ...doneChanges(kept, today),
    ...newSteps(kept, today),
    ...goneSteps(kept, today),
    ...hourChanges(kept, today),
    ...unmetChanges(kept, today),
  ];
}

const keyOf = (catalogue: Catalogue, { skill, level }: Point) => `${level} ${catalogue.ids[skill]}`;

/** The points of a kept plan with their numbers today; a replaced skill is its successor, one that is not there at all is left out. */
function pointsOf(catalogue: Catalogue, points: readonly (readonly [skill: string, level: number])[]): Map<string, Point> {
  return new Map(
    points.flatMap(([id, level]) => {
      const skill = catalogue.numberOf(id);
      return skill === undefined ? [] : [[keyOf(catalogue, { skill, level }), { skill, level }]];
    }),
  );
}

const stepPoints = ({ steps }: KeptPlan) => steps.map(({ skill, level }) => [skill, level] as const);

function doneChanges(kept: KeptPlan, { catalogue, ability }: Today): string[] {
  return [...pointsOf(catalogue, stepPoints(kept)).values()]
    .filter(({ skill, level }) => ability.holds(skill, level))
    .map(
      (point) => `${named(catalogue, point)} is done: you have it (${percent(ability.probability(point.skill, point.level))} probable).`,
    );
}

function newSteps(kept: KeptPlan, { catalogue, ability, targets, path }: Today): string[] {
  const before = pointsOf(catalogue, stepPoints(kept));
  const asked = pointsOf(catalogue, kept.targets);
  const added = path.steps.filter(({ point }) => !before.has(keyOf(catalogue, point)));
  return added.map(({ point, hours, because }) => {
    const target = targets.find(({ skill, level }) => skill === point.skill && level >= point.level);
    const isNew = target !== undefined && !asked.has(keyOf(catalogue, target));
    const lost =
      ability.probability(point.skill, point.level) > 0
        ? ` You may still have it (${percent(ability.probability(point.skill, point.level))} probable).`
        : '';
    const why = isNew ? `level ${target.level} is asked for now.` : `${lowered(because[0] ?? 'the way to the target leads over it now.')}`;
    return `${named(catalogue, point)} is new on the path (${inHours(hours)}): ${why}${lost}`;
  });
}

function goneSteps(kept: KeptPlan, { catalogue, ability, targets, path }: Today): string[] {
  const now = new Set(path.steps.map(({ point }) => keyOf(catalogue, point)));
  const asked = new Set(targets.map((target) => keyOf(catalogue, target)));
  const wanted = pointsOf(catalogue, kept.targets);
  const gone = [...pointsOf(catalogue, stepPoints(kept))].filter(
    ([key, { skill, level }]) => !now.has(key) && !ability.holds(skill, level),
  );
  return gone.map(([key, point]) => {
    const why = !catalogue.active[point.skill]
      ? `${catalogue.names[point.skill]} is retired`
      : wanted.has(key) && !asked.has(key)
        ? 'it is no longer asked for'
        : 'nothing on the path needs it any more';
    return `${named(catalogue, point)} is no longer on the path: ${why}.`;
  });
}

/** Beside the steps themselves: a difference of half an hour is worth a word. */
function hourChanges({ steps }: KeptPlan, { catalogue, path }: Today): string[] {
  const before = new Map(steps.map(({ skill, level, hours }) => [`${level} ${catalogue.ids[catalogue.numberOf(skill) ?? -1]}`, hours]));
  return path.steps.flatMap(({ point, hours, because }) => {
    const then = before.get(keyOf(catalogue, point));
    if (then === undefined || Math.abs(then - hours) < 0.5) return [];
    const why = hours < then ? because.find((sentence) => /cheaper|verify/.test(sentence)) : undefined;
    return [`${named(catalogue, point)} takes ${inHours(hours)} now, not ${inHours(then)}${why ? `: ${lowered(why)}` : '.'}`];
  });
}

function unmetChanges(kept: KeptPlan, { catalogue, path }: Today): string[] {
  const before = pointsOf(catalogue, kept.unmet);
  const now = new Set(path.unmet.map(({ point }) => keyOf(catalogue, point)));
  const reachable = [...before].filter(([key]) => !now.has(key)).map(([, point]) => named(catalogue, point));
  return [
    ...path.unmet
      .filter(({ point }) => !before.has(keyOf(catalogue, point)))
      .map(({ point, reason }) => `${named(catalogue, point)} is no longer reached. ${reason}`),
    ...(reachable.length ? [`${list(reachable)} ${reachable.length > 1 ? 'are' : 'is'} no longer left out.`] : []),
  ];
}

/** A sentence inside another; names of skills keep their first letter. */
const lowered = (sentence: string) => sentence.replace(/^(It|You)\b/, (word) => word.toLowerCase());
