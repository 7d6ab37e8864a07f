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

/** What some work makes of each item; others have their turn between items. */
export function mapInTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  return inTurns(stepwise(items, work));
}

function* stepwise<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    yield;
  }
  return results;
}
