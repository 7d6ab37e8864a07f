import type { Graph } from '../src/graph/query';

/** Seconds since a moment of `performance.now()`, with one digit. */
export const seconds = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1);

/** Deletes nodes in steps that fit into memory. */
export async function remove(graph: Graph, pattern: string, where: string): Promise<void> {
  await autoCommit(graph, `MATCH ${pattern} WHERE ${where} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
}

/** Sends a statement that makes transactions of its own, which a managed one may not. */
export async function autoCommit(graph: Graph, text: string, params: object = {}): Promise<void> {
  const session = graph.driver.session({ database: graph.database });
  try {
    await session.run(text, params);
  } finally {
    await session.close();
  }
}

/** Waits until the full-text indexes know what was written. */
export async function settle(graph: Graph): Promise<void> {
  await send(graph, 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()', {});
}

/** Runs a statement of the bench itself. */
export async function send(graph: Graph, text: string, params: object): Promise<Record<string, unknown>[]> {
  const { records } = await graph.driver.executeQuery(text, params, { database: graph.database });
  return records.map((record) => record.toObject());
}
