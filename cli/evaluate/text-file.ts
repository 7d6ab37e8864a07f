import { readFile } from 'node:fs/promises';
import { CliError } from '../errors';

/** The lines of a file that are not empty, with their numbers; undefined where there is no such file. */
export async function linesOfFile(path: string): Promise<{ line: number; text: string }[] | undefined> {
  let all: string;
  try {
    all = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CliError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return all
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, i) => ({ line: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
}
