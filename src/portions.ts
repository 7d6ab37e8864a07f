/** How a call's items are cut. */
export interface Pace {
  /** Items of the first portion, when nothing is known of how long one takes. */
  readonly first: number;
  /** Milliseconds that a portion is to take: well below what its statements may take. */
  readonly aimMs: number;
  /** Milliseconds after which no portion is begun any more. */
  readonly mostMs: number;
}

/** What became of an item: what was made of it, or why it was not. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

/** Why items were not begun. */
export class OutOfTime extends Error {}

/**
 * Works through items in portions, one after another, so that no portion meets a time limit: each is as large as fits into `aimMs` at
 * the speed of the one before, at most twice as large. One that `isTooLarge` says failed by its size is halved and tried again, so that
 * an item that fails alone costs no other its result. Any other failure ends the work for what is left. Gives an outcome for each item, in
 * their order. `now` gives milliseconds.
 */
export async function inPortions<Item, Result>(
  items: readonly Item[],
  work: (portion: readonly Item[]) => Promise<readonly Result[]>,
  { first, aimMs, mostMs }: Pace,
  isTooLarge: (error: unknown) => boolean,
  now: () => number,
): Promise<Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = [];
  const fail = (count: number, error: unknown) => {
    for (let i = 0; i < count; i++) outcomes.push({ error });
  };
  const begun = now();
  let size = first;
  while (outcomes.length < items.length) {
    const since = now();
    if (since - begun >= mostMs) {
      fail(items.length - outcomes.length, new OutOfTime(`Not begun within ${mostMs} ms`));
      break;
    }
    const portion = items.slice(outcomes.length, outcomes.length + size);
    try {
      for (const result of await work(portion)) outcomes.push({ result });
      size = nextSize(portion.length, now() - since, aimMs);
    } catch (error) {
      if (!isTooLarge(error)) fail(items.length - outcomes.length, error);
      else if (portion.length === 1) fail(1, error);
      else size = Math.floor(portion.length / 2);
    }
  }
  return outcomes;
}

/** As many as take `aimMs` at the speed of the last portion; never more than twice as many, since the next ones may be slower. */
function nextSize(size: number, ms: number, aimMs: number): number {
  return Math.max(1, Math.min(2 * size, Math.floor((size * aimMs) / Math.max(ms, 1))));
}
