import { accepted, type Change } from './change';
import { findCycle, spellCycle } from './cycles';
import type { Hierarchy, Link, StoredLink } from '../../facts/row/definition';

/**
 * Rejects every row that has a part in a cycle, so that the order of rows does not decide which one stays. What a rejected
 * row leaves as it was may close another cycle: repeated until there is none. True where something was rejected.
 * `stored` are the links of what the changed rows lead to, as the id they start at and the link.
 */
export function rejectCycles(hierarchy: Hierarchy, changes: readonly Change[], stored: readonly StoredLink[]): boolean {
  for (let any = false; ; any = true) {
    const current = accepted(changes);
    const owners = new Map<string, Change[]>();
    const edges = new Map<string, Set<string>>();
    const add = (from: string, link: Link, owner?: Change) => {
      for (const [a, b] of hierarchy.edges(from, link)) {
        const targets = edges.get(a);
        if (targets) targets.add(b);
        else edges.set(a, new Set([b]));
        if (owner) owners.set(`${a}\n${b}`, [...(owners.get(`${a}\n${b}`) ?? []), owner]);
      }
    };
    const replaced = new Set(current.map(({ merged }) => merged.id));
    for (const [from, ...link] of stored) if (!replaced.has(from)) add(from, link);
    for (const change of current) for (const link of change.links[hierarchy.links] ?? []) add(change.merged.id, link, change);
    const cycle = findCycle(edges);
    if (!cycle) return any;
    const guilty = cycle.flatMap((point, i) => owners.get(`${point}\n${cycle[(i + 1) % cycle.length]}`) ?? []);
    if (!guilty.length) throw new Error(`The stored ${hierarchy.key} hold a cycle: ${spellCycle(cycle)}`);
    for (const { candidate } of guilty) {
      const message = `This would create a cycle in the ${hierarchy.key}: ${spellCycle(cycle)}.`;
      candidate.rejection = { code: 'CYCLE', field: fieldOf(hierarchy), message };
    }
  }
}

/** The field of the row that holds the links. */
const FIELDS: Readonly<Record<string, string>> = { parents: 'parent', managers: 'manager' };
const fieldOf = ({ links }: Hierarchy) => FIELDS[links] ?? links;
