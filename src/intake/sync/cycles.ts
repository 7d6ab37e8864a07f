/** Points and where their edges lead. */
export type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * One cycle of a directed graph as the points in order, or undefined. Points that lead nowhere are taken away until none is
 * left or every one leads on; then any walk comes back. The same graph gives the same cycle, whatever order it was built in.
 * O(points + edges).
 */
export function findCycle(edges: Edges): string[] | undefined {
  const outgoing = new Map<string, number>();
  const incoming = new Map<string, string[]>();
  for (const [from, targets] of edges) {
    outgoing.set(from, (outgoing.get(from) ?? 0) + targets.size);
    for (const to of targets) {
      if (!outgoing.has(to)) outgoing.set(to, 0);
      const before = incoming.get(to);
      if (before) before.push(from);
      else incoming.set(to, [from]);
    }
  }
  const ends = [...outgoing].filter(([, count]) => count === 0).map(([point]) => point);
  for (let point = ends.pop(); point !== undefined; point = ends.pop()) {
    outgoing.delete(point);
    for (const from of incoming.get(point) ?? []) {
      const left = (outgoing.get(from) ?? 0) - 1;
      outgoing.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
  const [start] = [...outgoing.keys()].sort();
  return start === undefined ? undefined : walk(start, edges, (point) => outgoing.has(point));
}

/** Follows the smallest successors until a point comes again. */
function walk(start: string, edges: Edges, alive: (point: string) => boolean): string[] {
  const path: string[] = [];
  const places = new Map<string, number>();
  for (let point = start; ;) {
    const seen = places.get(point);
    if (seen !== undefined) return path.slice(seen);
    places.set(point, path.length);
    path.push(point);
    const next = [...(edges.get(point) ?? [])].filter(alive).sort()[0];
    if (next === undefined) throw new Error(`${point} should lead on`);
    point = next;
  }
}

/** A cycle as a sentence shows it. */
export function spellCycle(cycle: readonly string[]): string {
  const shown = cycle.length > 8 ? [...cycle.slice(0, 4), '…', ...cycle.slice(-3)] : cycle;
  return [...shown, cycle[0]].join(' → ');
}
