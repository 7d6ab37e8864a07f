import { cypher } from '../seed';
import type { TestApp } from '../testkit';

/** Everything the graph holds of a prefix, in an order that does not depend on how it came there. */
export interface Dump {
  readonly nodes: string[];
  readonly edges: string[];
}

/** What tells how often something was written, not what is there. */
const BOOKKEEPING = new Set(['rev', 'lock', 'hash', 'workTotal']);

/**
 * All nodes whose key begins with the prefix and all their edges, those to others too; edges that stand there twice come
 * twice. The prefix is written as §, so that dumps of two prefixes can be compared.
 */
export async function dump(service: TestApp, prefix: string): Promise<Dump> {
  const nodes = await cypher<{ labels: string[]; properties: Record<string, unknown> }>(
    service,
    'MATCH (n) WHERE coalesce(n.id, n.key) STARTS WITH $prefix AND NOT n:SyncRun RETURN labels(n) AS labels, properties(n) AS properties',
    { prefix },
  );
  const edges = await cypher<{ edge: unknown[] }>(
    service,
    `MATCH (a)-[k]->(b) WHERE coalesce(a.id, a.key) STARTS WITH $prefix OR coalesce(b.id, b.key) STARTS WITH $prefix
     RETURN [coalesce(a.id, a.key), type(k), properties(k), coalesce(b.id, b.key)] AS edge`,
    { prefix },
  );
  const spell = (value: unknown) => JSON.stringify(value).replaceAll(prefix, '§');
  return {
    nodes: nodes
      .map(({ labels, properties }) => {
        const kept = Object.entries(properties).filter(([name]) => !BOOKKEEPING.has(name));
        return spell([labels, Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))]);
      })
      .sort(),
    edges: edges.map(({ edge }) => spell(edge)).sort(),
  };
}

/** The edges that stand there more than once. */
export function doubled({ edges }: Dump): string[] {
  return edges.filter((edge, i) => edge === edges[i + 1]);
}
