import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CliError } from '../errors';
import type { Entry } from './entry';
import { zipEntries } from './zip';

/** One file of the disk; .gz is unpacked while it is read. Throws CliError where it is missing or no file. */
export async function fileEntry(path: string): Promise<Entry> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CliError(`There is no file ${path}.`);
  if (!found.isFile()) throw new CliError(`${path} is not a file.`);
  return {
    name: basename(path).replace(/\.gz$/i, ''),
    path,
    bytes: found.size,
    async open(onBytes = () => {}) {
      const raw = createReadStream(path);
      raw.on('data', (chunk) => onBytes(chunk.length));
      if (!/\.gz$/i.test(path)) return raw;
      const unpacked = createGunzip();
      raw.on('error', (error) => unpacked.destroy(error));
      return raw.pipe(unpacked);
    },
  };
}

/** Folders below the one that is named: a download is often unpacked into one of its own. */
const DEPTH = 2;

/** The files of a folder, of folders in it, or of a zip; a zip that lies in a folder counts with what it holds. */
export async function listEntries(path: string, depth = DEPTH): Promise<Entry[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CliError(`There is no file or folder ${path}.`);
  if (found.isFile()) return isZip(path) ? zipEntries(path) : [await fileEntry(path)];
  const items = (await readdir(path, { withFileTypes: true })).filter((item) => !item.name.startsWith('.') && item.name !== '__MACOSX');
  const lists = items
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (item): Promise<Entry[]> => {
      const place = join(path, item.name);
      if (item.isDirectory()) return depth > 0 ? listEntries(place, depth - 1) : [];
      // A link counts as what it leads to.
      if (!(await stat(place).catch(() => undefined))?.isFile()) return [];
      return isZip(item.name) ? zipEntries(place) : [await fileEntry(place)];
    });
  return (await Promise.all(lists)).flat();
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}
