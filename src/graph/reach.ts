import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../config';
import { isRefusedLogin, isUnknownDatabase, outageOf, speaksNoBolt } from './failures';
import type { Graph } from './query';

/** A database that is started together with us needs a while. */
const ATTEMPTS = 5;
const PAUSE_MS = 500;

/** Makes sure at the start that the database lets us in. Throws StartError that names the variable to look at. */
export async function reachGraph({ driver, database }: Pick<Graph, 'driver' | 'database'>, attempts = ATTEMPTS): Promise<void> {
  try {
    await driver.executeQuery('RETURN 1', {}, { database });
  } catch (error) {
    if (attempts > 1 && outageOf(error) === 'away' && !isUnknownDatabase(error)) {
      await sleep(PAUSE_MS);
      return await reachGraph({ driver, database }, attempts - 1);
    }
    const reason = reasonOf(error, database);
    if (reason === undefined) throw error;
    throw new StartError(reason, { cause: error });
  }
}

function reasonOf(error: unknown, database: string): string | undefined {
  if (isRefusedLogin(error)) return 'Neo4j does not let us in: check NEO4J_USERNAME and NEO4J_PASSWORD.';
  if (isUnknownDatabase(error)) return `NEO4J_DATABASE names ${database}, which this Neo4j does not have or does not serve just now.`;
  if (outageOf(error) || speaksNoBolt(error))
    return 'Neo4j cannot be reached at NEO4J_URI: check that it runs there and speaks Bolt, encrypted or not as the address says.';
  return undefined;
}
