import { linesOf } from './drawing';
import type { Box } from './layout';

/** What the picture needs of a step. */
export interface Step {
  readonly position: number;
  readonly after: readonly number[];
  readonly skill: { readonly name: string };
}

/** A box of the picture with what is written in it; `step` is absent at both ends. */
export interface Card extends Box {
  readonly lines: readonly string[];
  readonly step?: number;
}

const WIDTH = 150;
const LETTERS = 17;
const LINE = 17;
export const START = 'start';
export const GOAL = 'goal';

/** The steps as boxes between where one stands today and the goal, with an edge for each step that waits for another. */
export function pictureOf(steps: readonly Step[], goal: string): { cards: Card[]; edges: [string, string][] } {
  const awaited = new Set(steps.flatMap(({ after }) => after));
  const edges = steps.flatMap(({ position, after }): [string, string][] => [
    ...(after.length
      ? after.map((before): [string, string] => [String(before), String(position)])
      : [[START, String(position)] as [string, string]]),
    ...(awaited.has(position) ? [] : [[String(position), GOAL] as [string, string]]),
  ]);
  const cards = [
    card(START, 'Today', 72, 1),
    ...steps.map(({ position, skill }) => ({ ...card(String(position), skill.name, WIDTH, 2), step: position })),
    card(GOAL, goal, WIDTH, 1),
  ];
  return { cards, edges };
}

function card(id: string, text: string, width: number, more: number): Card {
  const lines = linesOf(text, LETTERS);
  return { id, width, height: 16 + LINE * (lines.length + more - 1), lines };
}
