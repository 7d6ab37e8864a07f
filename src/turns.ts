import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one piece of work may keep everything else in the process waiting. */
const TURN_MS = 10;

/** Does work in the steps in which it is given, and lets others have a turn whenever some milliseconds have passed. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}

/** Does something with each item; a step is one of them. */
export function* stepwise<Item>(items: Iterable<Item>, work: (item: Item, index: number) => void): Generator<void> {
  let index = 0;
  for (const item of items) {
    work(item, index++);
    yield;
  }
}
