import { existsSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOpen } from './port';

/**
 * Waits until the default database answers a query with our password while `isAlive` holds; gives false when the server ended or
 * took longer than `withinMs`. An open port alone says little: it may be another's. Throws when the password is refused.
 */
export async function answersQueries(port: number, password: string, isAlive: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  const waitsOn = (): boolean => isAlive() && Date.now() < deadline;
  while (waitsOn() && !(await isOpen(port))) await sleep(50);
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
  });
  try {
    while (waitsOn()) {
      try {
        await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
        return isAlive();
      } catch (error) {
        // Asking on would make the server lock us out.
        if (error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError.Security')) {
          throw new Error(`Neo4j refuses the password of its folder: ${error.message}`, { cause: error });
        }
        await sleep(50);
      }
    }
    return false;
  } finally {
    await driver.close();
  }
}

/** The innermost cause of the last error in Neo4j's log, from `offset` on, otherwise what Java printed. */
export function findReason(log: string, offset: number, output: string): string {
  const text = existsSync(log) ? readFileSync(log).subarray(offset).toString() : '';
  const lines = text.slice(Math.max(0, text.lastIndexOf(' ERROR '))).split('\n');
  const error = lines[0]?.includes(' ERROR ') ? lines[0].replace(/^.* ERROR +/, '') : undefined;
  const cause = lines.findLast((line) => line.startsWith('Caused by: '))?.replace(/^Caused by: /, '');
  return cause ?? error ?? (firstLines(existsSync(output) ? readFileSync(output, 'utf8') : '') || `it left no message (see ${log})`);
}

/** The start of what a Java program printed, in one line. */
export function firstLines(printed: string): string {
  // Neo4j greets the script that usually starts it with an ACK character.
  return printed.replaceAll('\u0006', '').trim().split('\n').slice(0, 3).join(' ');
}
