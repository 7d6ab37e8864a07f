import { type Effort, STEPS } from '../../steps';
import { type Digraph, type Edge } from './digraph';

/** For the cycles of one call, as a multiple of its edges: what is not named by then is told another cycle it hangs together with. */
const SEARCHES = 8;

/**
 * Names a cycle for each of these edges, whose ends share a component: the shortest through it, one that another edge of the
 * component gave already where it is on it, or the first of the component once the search has looked at eight times as many
 * edges as there are. The points of a cycle in order, from the smallest name. The same graph gives the same cycles, whatever
 * order it was built in. O(edges log edges); may be interrupted between any two thousand edges.
 */
export function* cyclesThrough(
  graph: Digraph,
  component: Int32Array,
  edges: readonly Edge[],
  effort: Effort = { edges: 0 },
): Generator<void, string[][]> {
  const inOrder = edges.map((edge, i) => ({ edge, i })).sort((a, b) => byName(graph, a.edge, b.edge));
  const limit = effort.edges + SEARCHES * graph.next.reduce((sum, { length }) => sum + length, 0);
  const onward = insideOf(graph, component);
  const first = new Map<number, string[]>();
  const known = new Map<string, string[]>();
  const result = new Array<string[]>(edges.length);
  for (const { edge, i } of inOrder) {
    const [from, to] = edge;
    const own = component[from] ?? 0;
    let cycle = known.get(`${from} ${to}`) ?? (effort.edges < limit ? undefined : first.get(own));
    if (!cycle) {
      const points = [from, ...(yield* shortest(onward, to, from, effort))];
      cycle = fromSmallest(points.map((point) => graph.name(point)));
      points.forEach((point, at) => known.set(`${point} ${points[(at + 1) % points.length]}`, cycle ?? []));
      if (!first.has(own)) first.set(own, cycle);
    }
    result[i] = cycle;
  }
  return result;
}

/** Edges in the order of their ends' names. */
export function byName(graph: Digraph, [a, b]: Edge, [c, d]: Edge): number {
  return compare(graph.name(a), graph.name(c)) || compare(graph.name(b), graph.name(d));
}

/** Where each point leads inside its component, by name; found once. */
function insideOf({ next, names }: Digraph, component: Int32Array): (point: number) => readonly number[] {
  const inside = new Map<number, readonly number[]>();
  return (point) => {
    const known = inside.get(point);
    if (known) return known;
    const targets = [...new Set(next[point])].filter((to) => component[to] === component[point]);
    targets.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
    inside.set(point, targets);
    return targets;
  };
}

/** A shortest path: the points from `start` to the one before `goal`. */
function* shortest(onward: (point: number) => readonly number[], start: number, goal: number, effort: Effort): Generator<void, number[]> {
  const cameFrom = new Map([[start, start]]);
  const queue = start === goal ? [] : [start];
  for (const point of queue) {
    for (const to of onward(point)) {
      if (effort.edges++ % STEPS === 0) yield;
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, point);
      if (to === goal) return pathTo(point, cameFrom);
      queue.push(to);
    }
  }
  return [];
}

function pathTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let at = end, before = cameFrom.get(at); before !== undefined && before !== at; before = cameFrom.get(at)) {
    path.push(before);
    at = before;
  }
  return path.reverse();
}

function fromSmallest(cycle: readonly string[]): string[] {
  const at = cycle.reduce((best, point, i) => (compare(point, cycle[best] ?? '') < 0 ? i : best), 0);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A cycle as a sentence shows it. */
export function spellCycle(cycle: readonly string[]): string {
  const shown = cycle.length > 8 ? [...cycle.slice(0, 4), '…', ...cycle.slice(-3)] : cycle;
  return [...shown, cycle[0]].join(' → ');
}
