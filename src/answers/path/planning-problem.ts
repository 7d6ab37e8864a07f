/** Something that makes a fact true once all its needs are true; nothing ever becomes untrue again. */
export interface Action {
  readonly adds: number;
  readonly needs: readonly number[];
  /** Hours; not below 0. */
  readonly cost: number;
}

/** Lists of numbers in two arrays: what belongs to `i` stands from starts[i] to starts[i+1]. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/**
 * Delete-free planning with AND needs; an OR is a fact of its own with several free actions. Facts and actions are numbers in
 * compact arrays. The goal is one fact that a last, free action adds.
 */
export interface PlanningProblem {
  readonly facts: number;
  readonly actions: number;
  readonly goal: number;
  readonly adds: Int32Array;
  readonly costs: Float64Array;
  readonly needs: Lists;
  /** Actions that need each fact, and actions that add it. */
  readonly consumers: Lists;
  readonly achievers: Lists;
}

/** `goals` are facts; the problem has one fact and one action more than it is given. */
export function makeProblem(facts: number, actions: readonly Action[], goals: readonly number[]): PlanningProblem {
  const all: Action[] = [...actions, { adds: facts, needs: goals, cost: 0 }];
  const pairs = all.flatMap(({ needs }, action) => needs.map((need) => [action, need] as const));
  return {
    facts: facts + 1,
    actions: all.length,
    goal: facts,
    adds: Int32Array.from(all, ({ adds }) => adds),
    costs: Float64Array.from(all, ({ cost }) => cost),
    needs: makeLists(all.length, pairs),
    consumers: makeLists(
      facts + 1,
      pairs.map(([action, need]) => [need, action] as const),
    ),
    achievers: makeLists(
      facts + 1,
      all.map(({ adds }, action) => [adds, action] as const),
    ),
  };
}

/** Lists out of (owner, item) pairs; the order of the pairs is kept. */
export function makeLists(owners: number, pairs: readonly (readonly [owner: number, item: number])[]): Lists {
  const starts = new Int32Array(owners + 1);
  for (const [owner] of pairs) starts[owner + 1]!++;
  for (let owner = 0; owner < owners; owner++) starts[owner + 1]! += starts[owner]!;
  const next = starts.slice();
  const items = new Int32Array(pairs.length);
  for (const [owner, item] of pairs) items[next[owner]!++] = item;
  return { starts, items };
}

/** What belongs to one owner; a view, nothing is copied. */
export function listOf({ starts, items }: Lists, owner: number): Int32Array {
  return items.subarray(starts[owner], starts[owner + 1]);
}
