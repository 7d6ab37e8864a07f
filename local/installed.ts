import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The checkout's folder. */
export const root = resolve(__dirname, '..');

/** Where local/install.mjs put the databases' programs on this machine. */
export interface Installed {
  /** The Java program. */
  readonly java?: string;
  /** The folder of Neo4j's jars. */
  readonly jars?: string;
  /** Neo4j's loaded classes, kept by one run for the next ones: a start in 3 s instead of 8. */
  readonly archive?: string;
  readonly redisServer?: string;
  /** The folder of the sentence model and its tokenizer. */
  readonly model?: string;
}

/** What install.mjs found. Throws when it has not run. */
export function readInstalled(): Installed {
  try {
    return JSON.parse(readFileSync(resolve(root, '.data', 'install.json'), 'utf8')) as Installed;
  } catch {
    throw new Error('The databases are not installed: run `node local/install.mjs` first.');
  }
}
