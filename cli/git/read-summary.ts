import { number } from '../table';
import type { Skipped } from './contribution';
import type { FileCounts, ForeignFile } from './file-filter';
import type { Nobody, People } from './identities';

/** What became of what a history holds. */
export interface GitReading {
  commits: number;
  merges: number;
  skipped: Readonly<Record<Skipped, number>>;
  nobodies: People['nobodies'];
  files: FileCounts;
  /** False where the sizes of commits could not be read. */
  sized: boolean;
  encodings: ReadonlyMap<string, number>;
  unusedPatterns: readonly string[];
}

const COMMITS: readonly [Skipped, string][] = [
  ['bot', 'by bots and tokens'],
  ['assistant', 'by coding assistants'],
  ['pattern', 'by authors of --leave-out'],
  ['boundary', 'where the clone is cut off (their files are older)'],
  ['reformatting', 'listed as reformatting'],
  ['squashed', "of other repositories' files (git subtree)"],
  ['nameless', 'without an author'],
  ['empty', 'without a file that counts'],
];

const FILES: readonly [ForeignFile, string][] = [
  ['path', 'vendored, generated and lock files by their name'],
  ['attributes', 'by .gitattributes'],
  ['marked', 'that say they are generated'],
  ['binary', 'binary'],
  ['submodule', 'pointers to submodules'],
  ['link', 'symbolic links'],
  ['pattern', 'by --leave-out'],
];

const NOBODIES: readonly [Nobody, string][] = [
  ['bot', 'Bots and tokens'],
  ['assistant', 'Coding assistants'],
  ['pattern', 'Left out by --leave-out'],
];

/** Lines about what was read and what was left out, for the end of the import. */
export function gitSummary(reading: GitReading): string {
  const { commits, merges, skipped, nobodies, files, sized, encodings, unusedPatterns } = reading;
  const counts = [`merges ${number(merges)}`, ...counted(COMMITS, skipped)];
  const lines = [`Commits read: ${number(commits + merges)}. Skipped: ${counts.join(', ')}.`];
  const left = counted(FILES, files);
  if (left.length > 0) lines.push(`Changes of files: ${number(files.read)}. Left out: ${left.join(', ')}.`);
  for (const [reason, title] of NOBODIES) {
    const names = nobodies.get(reason);
    if (names) lines.push(`${title}: ${most(names)}.`);
  }
  if (encodings.size > 0) lines.push(`Names and messages that are no UTF-8, with the encoding taken for it: ${most(encodings, 'author')}.`);
  if (!sized)
    lines.push('This clone lacks the content of files (--filter), so commits have no size; "git fetch --refetch --no-filter" brings it.');
  for (const pattern of unusedPatterns) lines.push(`--leave-out "${pattern}" met nobody and no file.`);
  return lines.join('\n');
}

function counted<Key extends string>(titles: readonly [Key, string][], counts: Readonly<Record<Key, number>>): string[] {
  return titles.filter(([key]) => counts[key] > 0).map(([key, title]) => `${title} ${number(counts[key])}`);
}

const SHOWN = 8;

/** Names with how often they occur, most first; the rest as a number. */
function most(names: ReadonlyMap<string, number>, unit = ''): string {
  const sorted = [...names].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  const shown = sorted.slice(0, SHOWN).map(([name, times]) => `${name} (${number(times)}${unit && ` ${unit}${times === 1 ? '' : 's'}`})`);
  const more = sorted.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
}
