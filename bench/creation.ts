import { isDeadlock } from '../src/graph/failures';
import type { CypherQuery, Graph } from '../src/graph/query';
import type { SyncDefinition } from '../src/facts/row/definition';
import { LinkGroups } from '../src/intake/sync/link-groups';
import { withSource } from '../src/intake/sync/sources';
import { validateRows } from '../src/intake/sync/validate';
import { atOnce } from '../src/steps';

/** A statement with its parameters, as the driver takes it. */
export interface Creation {
  readonly query: Pick<CypherQuery<object, object>, 'name' | 'text' | 'params'>;
  readonly params: object;
}

/** What writes new rows as a sync of them would leave them: the nodes, then each kind of edge, as UNWIND batches. */
export function creationsOf(definition: SyncDefinition, rows: readonly { id: string }[], source: string): Creation[] {
  const { candidates, rejected } = atOnce(validateRows(definition, rows));
  if (rejected[0]) throw new Error(`A generated row was refused: ${definition.kind} ${rejected[0].id}: ${rejected[0].message}`);
  const links = new LinkGroups();
  const created = candidates.map(({ row, hash }) => {
    const node = definition.build(row, { source, now: 0 });
    links.add(row.id, node.links);
    const all = { ...node.properties, ...withSource({ sources: [], versions: [] }, source, row.version), id: row.id, hash };
    // Nulls are no properties: nobody would send them.
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  });
  const { create, links: kinds } = definition.queries;
  return [
    { query: create, params: { rows: created, same: {} } },
    ...Object.entries(kinds ?? {}).flatMap(([name, { add }]) => {
      const groups = links.of(name);
      return groups.length ? [{ query: add, params: { groups } }] : [];
    }),
  ];
}

/** Sends statements in one transaction of the bare driver, again where it ran into a deadlock. */
export async function sendAll(graph: Pick<Graph, 'driver' | 'database'>, statements: readonly Creation[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const session = graph.driver.session({ database: graph.database });
    try {
      await session.executeWrite(async (tx) => {
        for (const { query, params } of statements) await tx.run(query.text, params, query.params);
      });
      return;
    } catch (error) {
      // The driver tries again by itself, but not for as long as a large transaction takes.
      if (attempt >= ATTEMPTS || !isDeadlock(error)) throw error;
    } finally {
      await session.close();
    }
  }
}

const ATTEMPTS = 10;
