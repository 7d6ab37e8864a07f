import type { Ability } from './ability';
import type { Catalogue } from './catalogue';
import type { Held, Point } from './learning-problem';
import type { Target } from './learning-plan';
import { samePoint, type Step } from './steps';

/** What is said of a step rests on. */
export interface Circumstances {
  readonly catalogue: Catalogue;
  readonly ability: Ability;
  readonly targets: readonly Target[];
  readonly held: readonly Held[];
  /** Hours that each held skill saves. */
  readonly savings: ReadonlyMap<number, number>;
  /** Hours more without one of several alternatives, by step that is taken for it. */
  readonly dearer: (taken: Point, of: Point) => number | undefined;
  readonly roleName: (role: string) => string;
}

/** Why the step at a place is there, what makes it cheaper, and what was skipped for it: sentences with numbers. */
export function reasonsFor(steps: readonly Step[], place: number, circumstances: Circumstances): string[] {
  const step = steps[place]!;
  return [
    ...purposes(steps, step, circumstances),
    ...startingPoint(step, circumstances),
    ...cheaper(steps, step, circumstances),
    ...skipped(step, circumstances),
  ];
}

/** "Docker level 2". */
export const named = ({ names }: Catalogue, { skill, level }: Point) => `${names[skill]} level ${level}`;

function purposes(steps: readonly Step[], step: Step, { catalogue, targets, dearer, roleName }: Circumstances): string[] {
  const { point } = step.raise;
  const sentences: string[] = [];
  for (const target of targets)
    if (target.skill === point.skill && target.level >= point.level) sentences.push(purpose(target, point, roleName));
  const plain = step.neededBy.filter(({ step: by, choice }) => !choice && steps[by]!.raise.point.skill !== point.skill);
  const direct = plain
    .filter(({ step: by }) => !isDiscount(steps[by]!, point))
    .map(({ step: by }) => named(catalogue, steps[by]!.raise.point));
  if (direct.length) sentences.push(`${list(direct)} ${direct.length > 1 ? 'need' : 'needs'} it.`);
  for (const { choice } of step.neededBy) {
    if (!choice) continue;
    const others = choice.alternatives.filter((other) => !samePoint(other, choice.taken)).map((other) => named(catalogue, other));
    const more = dearer(choice.taken, choice.of);
    const price = more === undefined || more < 0.05 ? '' : `; without it the path would take ${hours(more)} more`;
    sentences.push(`${named(catalogue, choice.of)} needs it or ${list(others, 'or')}${price}.`);
  }
  if (!sentences.length && step.neededBy.length)
    sentences.push(`It is on the way to ${list(step.neededBy.map(({ step: by }) => named(catalogue, steps[by]!.raise.point)))}.`);
  return sentences;
}

function purpose(target: Target, point: Point, roleName: (role: string) => string): string {
  const whose = target.role === undefined ? 'you asked for' : `${roleName(target.role)} asks for`;
  return target.level === point.level ? `It is what ${whose}.` : `It leads to level ${target.level}, which ${whose}.`;
}

/** The step waits for the point only because that makes it cheaper. */
function isDiscount({ raise: { discount, point } }: Step, by: Point): boolean {
  return discount !== undefined && !discount.held && discount.skill === by.skill && point.level === by.level;
}

function startingPoint({ raise: { point } }: Step, { ability, savings }: Circumstances): string[] {
  const below = { skill: point.skill, level: point.level - 1 };
  if (below.level === 0 || !ability.holds(below.skill, below.level)) return [];
  const levels = below.level === 1 ? 'Level 1 is skipped' : `Levels 1 to ${below.level} are skipped`;
  return [`${levels}: ${has(ability, below)}${saved(savings.get(point.skill))}.`];
}

function cheaper(steps: readonly Step[], { raise, hours: cost }: Step, { catalogue, ability }: Circumstances): string[] {
  const sentences: string[] = [];
  const { verify, discount, fullHours, point } = raise;
  if (verify > 0)
    sentences.push(
      `You may have reached it already (${percent(verify)} probable): verify that first; ${percent(1 - verify)} of ${hours(fullHours * (1 - (discount?.share ?? 0)))} are counted.`,
    );
  if (discount) {
    const other = { skill: discount.skill, level: point.level };
    const place = steps.findIndex((step) => samePoint(step.raise.point, other));
    const why = discount.held
      ? has(ability, other, catalogue)
      : `${named(catalogue, other)} is similar and comes before, in step ${place + 1}`;
    const rest = discount.held ? ', which is similar' : '';
    sentences.push(`${percent(discount.share)} cheaper, ${hours(cost)} instead of ${hours(cost / (1 - discount.share))}: ${why}${rest}.`);
  }
  return sentences;
}

function skipped({ raise: { point } }: Step, { catalogue, ability, held, savings }: Circumstances): string[] {
  return held
    .filter(({ of }) => samePoint(of, point))
    .map(
      (need) =>
        `${named(catalogue, need.point)} is needed and skipped: ${has(ability, need.point)}${saved(savings.get(need.point.skill))}.`,
    );
}

function has(ability: Ability, point: Point, catalogue?: Catalogue): string {
  const what = catalogue ? named(catalogue, point) : 'it';
  if (ability.isAssumed(point.skill, point.level)) return `${what} is assumed`;
  return `you have ${what} (${percent(ability.probability(point.skill, point.level))} probable)`;
}

const saved = (more: number | undefined) =>
  more === undefined || more < 0.05 ? '' : `; without it the path would take ${hours(more)} more`;

/** "12%". */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** "12 hours", "1 hour", "2.5 hours". */
export function hours(value: number): string {
  const shown = value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${shown} ${shown === 1 ? 'hour' : 'hours'}`;
}

/** "a, b and c"; more than four are counted. */
export function list(items: readonly string[], word = 'and'): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}
