import { createHash } from 'node:crypto';
import type { SkillRow } from '../rows';
import { MAX_ID } from './address';

const NAME_LIMIT = 200;

/** The skill of a directory, '' being the repository itself. Control characters, which git allows in names, are written as %0A; an id that is too long ends in a hash. */
export function directoryId(source: string, directory: string): string {
  const id = `dir:${source}/${escaped(directory)}`;
  if (id.length <= MAX_ID) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${id.slice(0, MAX_ID - hash.length - 1)}~${hash}`;
}

/** The directory of a file, its first `depth` levels at most; '' for a file at the top. */
export function directoryOf(path: string, depth: number): string {
  return path.split('/').slice(0, -1).slice(0, depth).join('/');
}

/**
 * The skill rows of a directory and everything above it, the repository last. A name is the path ("src/graph"); one of a single
 * word ("test") is told apart from the word by the repository's name ("shop/test").
 */
export function directoryRows(source: string, directory: string): SkillRow[] {
  if (directory === '') return [{ id: directoryId(source, ''), name: shown(source), description: 'A repository of source code.' }];
  const parent = directory.split('/').slice(0, -1).join('/');
  const full = shown(`${source}/${directory}`);
  const row: SkillRow = {
    id: directoryId(source, directory),
    name: parent === '' ? full : shown(directory),
    description: `A directory of the repository ${shown(source)}.`,
    aliases: parent === '' ? [] : [full],
    broader: [directoryId(source, parent)],
  };
  return [row, ...directoryRows(source, parent)];
}

function escaped(text: string): string {
  return text.replace(/[\p{Cc}%]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A long path keeps its end, which says more. */
function shown(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length <= NAME_LIMIT ? line : `…${line.slice(1 - NAME_LIMIT)}`;
}
