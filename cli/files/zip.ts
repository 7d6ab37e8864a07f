import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { CliError } from '../errors';
import type { Entry } from './entry';

/** What a zip holds, read from its directory at the end; the content of each file is unpacked only while it is read. */
export async function zipEntries(path: string): Promise<Entry[]> {
  const zip = await open(path);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      // A Mac puts a second file beside each, with what the file system knows of it.
      if (!entry.fileName.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(entry.fileName))
        entries.push({
          name: basename(entry.fileName),
          path: `${path}/${entry.fileName}`,
          bytes: entry.uncompressedSize,
          open: (onBytes) => read(path, entry.fileName, onBytes),
        });
      zip.readEntry();
    });
    zip.on('error', (error: Error) => reject(broken(path, error)));
    zip.on('end', resolve);
    zip.readEntry();
  });
  zip.close();
  return entries;
}

/** Opens the zip anew for each file, so that none stays open between them. */
async function read(path: string, fileName: string, onBytes: (bytes: number) => void = () => {}): Promise<Readable> {
  const zip = await open(path);
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== fileName) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(broken(path, error));
        stream.on('data', (chunk: Buffer) => onBytes(chunk.length));
        stream.on('close', () => zip.close());
        resolve(stream);
      });
    });
    zip.on('error', (error: Error) => reject(broken(path, error)));
    zip.readEntry();
  });
}

function open(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(broken(path, error)) : resolve(zip)));
  });
}

function broken(path: string, error: Error): CliError {
  return new CliError(`${path} cannot be read as a zip file: ${error.message}. Download it again.`);
}
