import { type Effort, STEPS } from './steps';

const UNSEEN = -1;

/**
 * The strongly connected component of each point: two points share one if each leads to the other, so an edge lies on a cycle
 * exactly where its ends share one. Tarjan (1972), with a stack of its own in place of recursion: chains may be as long as a call.
 * `next(point, i)` is the i-th point it leads to, -1 after the last. O(points + edges); may be interrupted between any thousand edges.
 */
export function* componentsOf(
  points: number,
  next: (point: number, i: number) => number,
  effort: Effort = { edges: 0 },
): Generator<void, Int32Array> {
  const component = new Int32Array(points).fill(UNSEEN);
  const order = new Int32Array(points).fill(UNSEEN);
  const lowest = new Int32Array(points);
  const taken = new Int32Array(points);
  const open: number[] = [];
  const path: number[] = [];
  let seen = 0;
  let components = 0;

  const enter = (point: number) => {
    order[point] = lowest[point] = seen++;
    open.push(point);
    path.push(point);
  };
  const lower = (point: number, to: number) => {
    lowest[point] = Math.min(lowest[point] ?? 0, to);
  };
  const leave = (point: number) => {
    path.pop();
    if (lowest[point] === order[point]) {
      for (let member = open.pop(); member !== undefined; member = member === point ? undefined : open.pop())
        component[member] = components;
      components++;
    }
    const before = path.at(-1);
    if (before !== undefined) lower(before, lowest[point] ?? 0);
  };

  for (let start = 0; start < points; start++) {
    if (start % STEPS === 0) yield;
    if (order[start] === UNSEEN) enter(start);
    for (let point = path.at(-1); point !== undefined; point = path.at(-1)) {
      const at = taken[point] ?? 0;
      const to = next(point, at);
      if (to < 0) {
        leave(point);
        continue;
      }
      taken[point] = at + 1;
      if (effort.edges++ % STEPS === 0) yield;
      if (order[to] === UNSEEN) enter(to);
      // A point whose component is known leads no further back.
      else if (component[to] === UNSEEN) lower(point, order[to] ?? 0);
    }
  }
  return component;
}
