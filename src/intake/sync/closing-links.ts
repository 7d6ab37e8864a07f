import { componentsOf } from '../../strong-components';
import { type Effort, STEPS } from '../../steps';
import type { Hierarchy, Link, StoredLink } from '../../facts/row/definition';
import { addedLinks, type Change } from './change';
import { byName, cyclesThrough, spellCycle } from './cycles';
import type { Note } from './note';
import { Digraph, type Edge } from './digraph';

/** A hierarchy with the stored links of what the changed rows lead to. */
export interface StoredHierarchy {
  readonly hierarchy: Hierarchy;
  readonly stored: readonly StoredLink[];
}

/** What a row may not add, since each of these links lies on a cycle; one of those is spelt. */
export interface ClosingLinks {
  readonly change: Change;
  readonly links: readonly Link[];
  readonly cycle: string;
}

/** A link that a row adds, as an edge. */
interface Added {
  readonly link: Link;
  readonly edge: Edge;
}

/**
 * The links that rows add and that lie on a cycle of what would be stored then: all of them, so that the order of rows does not decide
 * which one stays. What is stored has no cycle, so each cycle has a link among them, and without them there is none. One pass:
 * O(links log links). May be interrupted between any two thousand steps.
 */
export function* closingLinks(
  of: StoredHierarchy,
  changes: readonly Change[],
  effort: Effort = { edges: 0 },
): Generator<void, ClosingLinks[]> {
  const { graph, own } = yield* graphOf(of, changes);
  const component = yield* componentsOf(graph.next.length, (point, i) => graph.next[point]?.[i] ?? -1, effort);
  const guilty: { change: Change; links: Link[]; edge: Edge }[] = [];
  for (const { change, added } of own) {
    const closing = added.filter(({ edge: [from, to] }) => component[from] === component[to]);
    if (closing.length) {
      const first = closing.reduce((a, b) => (byName(graph, b.edge, a.edge) < 0 ? b : a));
      guilty.push({ change, links: closing.map(({ link }) => link), edge: first.edge });
    }
    yield;
  }
  const cycles = yield* cyclesThrough(
    graph,
    component,
    guilty.map(({ edge }) => edge),
    effort,
  );
  return guilty.map(({ change, links }, i) => ({ change, links, cycle: spellCycle(cycles[i] ?? []) }));
}

/** Stored links, but those of rows that replace them, and what rows say: what they add as edges beside them. */
function* graphOf(
  { hierarchy: { links, edge, within }, stored }: StoredHierarchy,
  changes: readonly Change[],
): Generator<void, { graph: Digraph; own: { change: Change; added: Added[] }[] }> {
  const graph = new Digraph();
  const complete = new Set<string>();
  let steps = 0;
  const connect = (id: string) => {
    if (complete.has(id)) return;
    complete.add(id);
    for (const [a, b] of within?.(id) ?? []) graph.add(a, b);
  };
  const add = (from: string, link: Link): Edge => {
    connect(from);
    connect(link[0]);
    return graph.add(...edge(from, link));
  };
  const replaced = new Set(changes.map(({ merged }) => merged.id));
  for (const [from, ...link] of stored) {
    if (!replaced.has(from)) add(from, link);
    if (steps++ % STEPS === 0) yield;
  }
  const own: { change: Change; added: Added[] }[] = [];
  for (const change of changes) {
    const isNew = new Set(addedLinks(change, links));
    const added: Added[] = [];
    for (const link of change.links[links] ?? []) {
      const made = add(change.merged.id, link);
      if (isNew.has(link)) added.push({ link, edge: made });
      if (steps++ % STEPS === 0) yield;
    }
    own.push({ change, added });
  }
  return { graph, own };
}

/** What the row is told of them. */
export function cycleNote({ key, field }: Hierarchy, { links, cycle }: ClosingLinks): Note {
  const message =
    links.length === 1
      ? `This would create a cycle in the ${key}: ${cycle}.`
      : `${links.length} of these would create cycles in the ${key}, one of them ${cycle}.`;
  return { field, message, code: 'CYCLE', incomplete: true };
}
