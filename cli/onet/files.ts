import { CliError } from '../errors';
import type { Entry } from '../files/entry';
import { pickEntries, type Wanted } from '../files/pick';

/** A file of the database under its official name ("Occupation Data.txt") or written with underscores, as .txt, .tsv or .csv, also as .gz. */
function file(names: readonly string[], options: Omit<Wanted, 'name' | 'pattern'> = { optional: true }): Wanted {
  const forms = names.map((name) => name.replaceAll(' ', '[ _-]?')).join('|');
  return {
    name: names.map((name) => `${name}.txt`).join(' or '),
    pattern: new RegExp(`^(?:${forms})\\.(?:txt|tsv|csv)$`, 'i'),
    ...options,
  };
}

/** By all the names they have had since release 25. Release 30.3 parted Skills in two, and renamed technologies and titles. */
export const ONET_FILES = {
  occupations: file(['Occupation Data'], {}),
  elements: file(['Content Model Reference'], { optional: true, without: 'skills have no descriptions' }),
  skills: file(['Skills']),
  essential: file(['Essential Skills']),
  transferable: file(['Transferable Skills']),
  knowledge: file(['Knowledge'], { optional: true, without: 'fields of knowledge are missing' }),
  technology: file(['Technology Skills', 'Software Skills'], { optional: true, without: 'there are no technologies' }),
  commodities: file(['UNSPSC Reference']),
  titles: file(['Alternate Titles', 'Job Titles'], { optional: true, without: 'roles have no other titles' }),
};

export type OnetFiles = Record<keyof typeof ONET_FILES, Entry | undefined>;

/** The files of a release. Throws CliError where what is given is none, by what it lacks. */
export function pickOnet(entries: readonly Entry[], path: string): OnetFiles {
  const [workbooks, advice]: [RegExp, string] = [/\.(?:xlsx?|sql)$/i, 'Of the forms the site offers, Text is read.'];
  const release = { what: 'the O*NET database as text', otherForm: [workbooks, advice] as const };
  const files = pickEntries(entries, ONET_FILES, path, release);
  if (files.skills || files.essential || files.transferable) return files;
  throw new CliError(
    `${path} is not ${release.what}: it does not hold Skills.txt (up to release 30.2) or Essential Skills.txt and Transferable Skills.txt (later). ` +
      'Give the folder or the zip with all the files.',
  );
}

/** Tab-separated, quotes being signs like any other; as .csv with commas and quotes. */
export function onetTable(entry: Entry | undefined): { delimiter?: string; quotes?: boolean } {
  return entry && /\.csv$/i.test(entry.name) ? {} : { delimiter: '\t', quotes: false };
}
