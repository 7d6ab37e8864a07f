import type { Hierarchy, StoredLink } from '../../facts/row/definition';
import { accepted, type Change } from './change';
import { componentsOf } from './components';
import { cyclesThrough, spellCycle } from './cycles';
import { Digraph, type Edge, type Effort } from './digraph';

/** A hierarchy with the stored links of what the changed rows lead to. */
export interface StoredHierarchy {
  readonly hierarchy: Hierarchy;
  readonly stored: readonly StoredLink[];
}

/** Real calls take one or two rounds; more of them are made only by rows that were arranged for it. */
const ROUNDS = 8;

/**
 * Rejects every row that has a part in a cycle, so that the order of rows does not decide which one stays. What a rejected row
 * leaves as it was may close another cycle: repeated while something was rejected. After eight rounds a last one takes all links
 * that rows could still leave as they were together with those they say, and rejects whatever lies on a cycle of both: then no
 * choice among them closes one. `rejectFollowers` rejects rows that point at rejected ones. Work is done in steps, so that the
 * caller may let others have a turn between them; each is O(links).
 */
export function* rejectCycles(
  hierarchies: readonly StoredHierarchy[],
  changes: readonly Change[],
  rejectFollowers: () => void,
  effort: Effort = { edges: 0 },
): Generator<void> {
  for (let round = 1, left = -1; accepted(changes).length !== left; round++) {
    left = accepted(changes).length;
    const last = round > ROUNDS;
    for (const of of hierarchies) {
      rejectOnce(of, changes, last, effort);
      yield;
    }
    if (accepted(changes).length < left) rejectFollowers();
    if (last) return;
  }
}

function rejectOnce({ hierarchy, stored }: StoredHierarchy, changes: readonly Change[], last: boolean, effort: Effort): void {
  const current = accepted(changes);
  const { graph, own } = graphOf(hierarchy, last ? [] : current, stored, current);
  const component = componentsOf(graph, effort);
  // A cycle of stored links alone is no row's doing.
  const guilty = own.flatMap(({ change, edges }) => {
    const edge = edges.filter(([from, to]) => component[from] === component[to]).sort((a, b) => byName(graph, a, b))[0];
    return edge ? [{ change, edge }] : [];
  });
  const cycles = cyclesThrough(
    graph,
    component,
    guilty.map(({ edge }) => edge),
    effort,
  );
  guilty.forEach(({ change: { candidate } }, i) => {
    const cycle = spellCycle(cycles[i] ?? []);
    const message = last
      ? `Too many rows of this call would create cycles in the ${hierarchy.key}, this one among them: ${cycle}. Correct those, and send this one by itself.`
      : `This would create a cycle in the ${hierarchy.key}: ${cycle}.`;
    candidate.rejection = { code: 'CYCLE', field: fieldOf(hierarchy), message };
  });
}

/** Stored links, but those of rows that replace them, and what rows say: their edges beside them. */
function graphOf(
  { links, edge, within }: Hierarchy,
  replacing: readonly Change[],
  stored: readonly StoredLink[],
  changes: readonly Change[],
): { graph: Digraph; own: { change: Change; edges: Edge[] }[] } {
  const graph = new Digraph();
  const complete = new Set<string>();
  const connect = (id: string) => {
    if (complete.has(id)) return;
    complete.add(id);
    for (const [a, b] of within?.(id) ?? []) graph.add(a, b);
  };
  const replaced = new Set(replacing.map(({ merged }) => merged.id));
  for (const [from, ...link] of stored) {
    if (replaced.has(from)) continue;
    graph.add(...edge(from, link));
    [from, link[0]].forEach(connect);
  }
  const own = changes.map((change) => ({
    change,
    edges: (change.links[links] ?? []).map((link) => {
      [change.merged.id, link[0]].forEach(connect);
      return graph.add(...edge(change.merged.id, link));
    }),
  }));
  return { graph, own };
}

function byName({ names }: Digraph, [a, b]: Edge, [c, d]: Edge): number {
  const [left, right] = [`${names[a]}\n${names[b]}`, `${names[c]}\n${names[d]}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The field of the row that holds the links. */
const FIELDS: Readonly<Record<string, string>> = { parents: 'parent', managers: 'manager' };
const fieldOf = ({ links }: Hierarchy) => FIELDS[links] ?? links;
