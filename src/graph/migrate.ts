import type { Driver } from 'neo4j-driver';
import { migrations } from './queries.gen';
import type { Graph } from './query';

/**
 * Brings the database's constraints and indexes up to date. Several processes may start at once: the Migration nodes are
 * the lock, and each statement may be run again (schema changes cannot share a transaction with the node that records them).
 */
export async function migrate({ driver, database }: Pick<Graph, 'driver' | 'database'>): Promise<void> {
  await send(driver, database, 'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE');
  for (const { version, statements } of migrations) {
    const [row] = await send(driver, database, CLAIM, { version });
    if (row?.['applied']) continue;
    for (const statement of statements) await send(driver, database, statement);
    await send(driver, database, RECORD, { version, now: Date.now() });
  }
  await send(driver, database, 'CALL db.awaitIndexes(300)');
}

const CLAIM = 'MERGE (m:Migration {version: toInteger($version)}) RETURN m.appliedAt IS NOT NULL AS applied';
const RECORD = 'MATCH (m:Migration {version: toInteger($version)}) SET m.appliedAt = coalesce(m.appliedAt, toInteger($now))';

/** Two processes that create the same index at once make one of them fail for a moment; the second attempt finds it done. */
async function send(driver: Driver, database: string, text: string, params: object = {}, attempts = 5): Promise<Record<string, unknown>[]> {
  try {
    const { records } = await driver.executeQuery(text, params, { database });
    return records.map((record) => record.toObject());
  } catch (error) {
    if (attempts <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 300));
    return send(driver, database, text, params, attempts - 1);
  }
}
