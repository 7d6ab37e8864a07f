import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder with files the test writes itself. */
export interface Folder {
  path: string;
  /** Writes a file and gives its path. */
  write(name: string, content: string | Buffer): string;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tables-'));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A table as text; cells with line ends or the separator are quoted. */
export function tableOf(header: string[], rows: string[][], separator = ','): string {
  const cell = (text: string) =>
    text.includes('\n') || text.includes('"') || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows].map((cells) => `${cells.map(cell).join(separator)}\n`).join('');
}
