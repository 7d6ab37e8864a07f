import type { Blocked } from './blocked';
import type { Catalogue } from './catalogue';
import type { Point } from './learning-problem';
import { hours, named } from './reasons';

/** Why a target cannot be reached, naming the missing level or the circle. */
export function whyUnreachable(catalogue: Catalogue, { way, circleFrom }: Blocked): string {
  if (circleFrom !== undefined) {
    const circle = [...way.slice(circleFrom), way[circleFrom]!];
    return `It cannot be reached: the prerequisites run in a circle, ${circle.map((point) => named(catalogue, point)).join(' needs ')}.`;
  }
  const missing = way.at(-1)!;
  const gone = `${catalogue.names[missing.skill]} is retired, and nobody can start on it any more`;
  if (way.length === 1) return `It cannot be reached: ${gone}.`;
  return `It cannot be reached without ${named(catalogue, missing)} (${way.map((point) => named(catalogue, point)).join(' needs ')}): ${gone}.`;
}

/** Why the budget leaves a target out, and how far the plan leads towards it. */
export function whyLeftOut(target: Point, more: number, budget: number, reached: number): string {
  const part = reached > 0 ? ` The path leads to level ${reached}.` : '';
  return `Left out by the budget of ${hours(budget)}: level ${target.level} would take ${hours(more)} more.${part}`;
}
