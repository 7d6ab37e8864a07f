import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CliError } from '../errors';
import type { Entry } from './entry';
import { zipEntries } from './zip';

export type { Entry };

/** One file of the disk; .gz is unpacked while it is read. Throws CliError where it is missing or no file. */
export async function fileEntry(path: string): Promise<Entry> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CliError(`There is no file ${path}.`);
  if (!found.isFile()) throw new CliError(`${path} is not a file.`);
  return {
    name: basename(path).replace(/\.gz$/i, ''),
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

/** The files of a folder or a zip; a zip that lies in a folder counts with what it holds. */
export async function listEntries(path: string): Promise<Entry[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CliError(`There is no file or folder ${path}.`);
  if (found.isFile()) return isZip(path) ? zipEntries(path) : [await fileEntry(path)];
  const names = (await readdir(path, { withFileTypes: true })).filter((item) => item.isFile()).map((item) => item.name);
  const lists = names
    .sort()
    .map((name) => (isZip(name) ? zipEntries(join(path, name)) : fileEntry(join(path, name)).then((entry) => [entry])));
  return (await Promise.all(lists)).flat();
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}
