import { CliError } from '../errors';
import type { Entry } from './entry';

/** A file that a publisher's download consists of. */
export interface Wanted {
  /** The official name, for messages; after "or" what other releases call it. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly optional?: boolean;
  /** What is missing from the import where the file is, as a sentence for its end. */
  readonly without?: string;
}

export interface Release {
  /** As messages call it: "the ESCO classification as CSV". */
  readonly what: string;
  /** Files of the same publisher in a form that is not read, and a sentence about them. */
  readonly otherForm?: readonly [RegExp, string];
}

/** Finds the wanted files by their names. Throws CliError that lists what is missing, or where two releases lie in one folder. */
export function pickEntries<Key extends string>(
  entries: readonly Entry[],
  wanted: Readonly<Record<Key, Wanted>>,
  path: string,
  { what, otherForm }: Release,
): Record<Key, Entry | undefined> {
  const keys = Object.keys(wanted) as Key[];
  const found = keys.map((key) => [key, entries.filter((entry) => wanted[key].pattern.test(entry.name))] as const);
  const missing = found.filter(([key, list]) => list.length === 0 && !wanted[key].optional).map(([key]) => wanted[key].name);
  if (missing.length > 0) {
    const other = otherForm && entries.some((entry) => otherForm[0].test(entry.name)) ? ` ${otherForm[1]}` : '';
    throw new CliError(
      `${path} is not ${what}: it does not hold ${missing.join(', ')}.${other} Give the folder or the zip with all the files.`,
    );
  }
  for (const [, list] of found) {
    const [first, second] = list;
    if (first && second) throw new CliError(`${path} holds two files for one: ${first.path} and ${second.path}. Give one release alone.`);
  }
  return Object.fromEntries(found.map(([key, [entry]]) => [key, entry])) as Record<Key, Entry | undefined>;
}

/** What is missing from the import because files are, each told once. */
export function missingParts(wanted: Readonly<Record<string, Wanted>>, found: Readonly<Record<string, Entry | undefined>>): string[] {
  return Object.entries(wanted).flatMap(([key, { name, without }]) => (found[key] || !without ? [] : [`There is no ${name}: ${without}.`]));
}
