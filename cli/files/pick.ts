import { CliError } from '../errors';
import type { Entry } from './entries';

/** A file that a publisher's download consists of. */
export interface Wanted {
  /** The official name, for messages. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly optional?: boolean;
}

/** Finds the wanted files by their names. Throws CliError that lists what is missing. */
export function pickEntries<Key extends string>(
  entries: readonly Entry[],
  wanted: Readonly<Record<Key, Wanted>>,
  path: string,
): Record<Key, Entry | undefined> {
  const keys = Object.keys(wanted) as Key[];
  const found = keys.map((key) => [key, entries.find((entry) => wanted[key].pattern.test(entry.name))] as const);
  const missing = found.filter(([key, entry]) => !entry && !wanted[key].optional).map(([key]) => wanted[key].name);
  if (missing.length > 0) throw new CliError(`${path} does not hold ${missing.join(', ')}. Give the folder or the zip with all the files.`);
  return Object.fromEntries(found) as Record<Key, Entry | undefined>;
}
