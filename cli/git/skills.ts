import type { SkillRow } from '../rows';
import type { FileChange } from './commit';
import { detached } from './detached';
import { directoryId, directoryOf, directoryRows } from './directories';
import type { Languages } from './languages';

/** A commit over more than this says little about each: those with the most lines are kept. */
const MAX_SKILLS = 20;
const MAX_LANGUAGES = 5;

export interface Change {
  /** Lines added and deleted. */
  size: number;
  skills: string[];
}

export interface SkillReader {
  /** What a commit changed, by the files that count; undefined where there is none. */
  changeOf(files: FileChange[]): Change | undefined;
  /** The rows of these skills and of what is above them that were not given before. */
  newRows(skills: Iterable<string>): SkillRow[];
}

/** Reads skills out of the files of commits: languages and directories. What it says of one commit depends on that commit alone. */
export function createSkillReader(source: string, languages: Languages, depth: number): SkillReader {
  const given = new Set<string>();
  const directories = new Map<string, string>();

  return {
    changeOf(files) {
      const byLanguage = new Map<string, number>();
      const byDirectory = new Map<string, number>();
      let size = 0;
      if (files.length === 0) return undefined;
      for (const { path, lines: changed } of files) {
        const lines = changed ?? 0;
        size += lines;
        add(byLanguage, languages.idOfFile(path), lines);
        add(byDirectory, directoryOf(path, depth), lines);
      }
      // Files at the top belong to no directory; they show the repository only where there is nothing nearer.
      byDirectory.delete('');
      const touched = most(byLanguage, MAX_LANGUAGES);
      const places = most(byDirectory, MAX_SKILLS - touched.length);
      if (touched.length + places.length === 0) places.push('');
      const placeIds = places.map((place) => directoryId(source, place));
      placeIds.forEach((id, index) => {
        if (!directories.has(id)) directories.set(detached(id), detached(places[index] ?? ''));
      });
      return { size, skills: [...touched, ...placeIds] };
    },

    newRows(skills) {
      const rows: SkillRow[] = [];
      for (const id of skills) {
        if (given.has(id)) continue;
        const directory = directories.get(id);
        const chain = directory === undefined ? languageRows(languages, id) : directoryRows(source, directory);
        // What is above comes first: it must be there when the next batch refers to it.
        for (const row of chain.reverse()) {
          if (!given.has(row.id)) rows.push(row);
          given.add(row.id);
        }
      }
      return rows;
    },
  };
}

function languageRows(languages: Languages, id: string): SkillRow[] {
  const row = languages.rowOf(id);
  return row ? [row, ...(row.broader ?? []).flatMap((parent) => languageRows(languages, parent))] : [];
}

function add(sums: Map<string, number>, key: string | undefined, lines: number): void {
  if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + lines);
}

/** The keys with the most lines, most first; equal ones in the order of their names. */
function most(sums: Map<string, number>, limit: number): string[] {
  const sorted = [...sums].sort(([a, linesA], [b, linesB]) => linesB - linesA || (a < b ? -1 : 1));
  return sorted.slice(0, limit).map(([key]) => key);
}
