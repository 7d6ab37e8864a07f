import type { Digraph, Edge, Effort } from './digraph';

/** For the cycles of one call, as a multiple of its edges: what is not named by then is told another cycle it hangs together with. */
const SEARCHES = 8;

/**
 * Names a cycle for each of these edges, whose ends share a component: the shortest through it, one that another edge of the
 * component gave already where it is on it, or the first of the component once the search has looked at eight times as many
 * edges as there are. The points of a cycle in order, from the smallest name. The same graph gives the same cycles, whatever
 * order it was built in. O(edges log edges).
 */
export function cyclesThrough(graph: Digraph, component: Int32Array, edges: readonly Edge[], effort: Effort = { edges: 0 }): string[][] {
  const name = (point: number) => graph.names[point] ?? '';
  const inOrder = edges.map((edge, i) => ({ edge, i })).sort((a, b) => byName(a.edge, b.edge));
  const limit = effort.edges + SEARCHES * graph.next.reduce((sum, { length }) => sum + length, 0);
  const search = searchIn(graph, component, effort);
  const first = new Map<number, string[]>();
  const known = new Map<string, string[]>();
  const result = new Array<string[]>(edges.length);
  for (const { edge, i } of inOrder) {
    const [from, to] = edge;
    const own = component[from] ?? 0;
    let cycle = known.get(`${from} ${to}`) ?? (effort.edges < limit ? undefined : first.get(own));
    if (!cycle) {
      const points = [from, ...search(to, from)];
      cycle = fromSmallest(points.map(name));
      points.forEach((point, at) => known.set(`${point} ${points[(at + 1) % points.length]}`, cycle ?? []));
      if (!first.has(own)) first.set(own, cycle);
    }
    result[i] = cycle;
  }
  return result;

  function byName([a, b]: Edge, [c, d]: Edge): number {
    return compare(name(a), name(c)) || compare(name(b), name(d));
  }
}

/** Finds shortest paths inside components: the points from `start` to the one before `goal`. Memory of one search serves the next. */
function searchIn({ next, names }: Digraph, component: Int32Array, effort: Effort): (start: number, goal: number) => number[] {
  const inside = new Map<number, readonly number[]>();
  const onward = (point: number) => {
    const known = inside.get(point);
    if (known) return known;
    const targets = [...new Set(next[point])].filter((to) => component[to] === component[point]);
    targets.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
    inside.set(point, targets);
    return targets;
  };
  return (start, goal) => {
    const cameFrom = new Map([[start, start]]);
    const queue = start === goal ? [] : [start];
    for (const point of queue) {
      for (const to of onward(point)) {
        effort.edges++;
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, point);
        if (to === goal) return pathTo(point, cameFrom);
        queue.push(to);
      }
    }
    return [];
  };
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
