import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Committed: by the number of people, then by operation. */
const FILE = join(__dirname, 'db-hits.json');

type Hits = Record<string, number>;

/** The db hits that were accepted last, by operation; empty for a size that has none. */
export function readHits(people: number): Hits {
  return readAll()[people] ?? {};
}

/** Accepts the db hits of a size. */
export function keepHits(people: number, hits: Hits): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readAll(), [people]: hits }, null, 2)}\n`);
}

function readAll(): Record<string, Hits> {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Hits>) : {};
}
