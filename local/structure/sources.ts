import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** One TypeScript file and what it imports. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** What it loads when it runs: paths of files in the repository, and names of packages. */
  readonly imports: readonly string[];
  /** The same with imports of types, which are gone when it runs but tie files together for a reader. */
  readonly named: readonly string[];
}

const IMPORT = /^(import|export)( type)?\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** Reads all TypeScript files below some folders, but for generated ones. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.gen.ts'))
      .map((name) => readSource(join(folder, name))),
  );
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(IMPORT)].map(([, , type, from, plain, dynamic]) => ({
    type: type !== undefined,
    target: resolved(path, from ?? plain ?? dynamic ?? ''),
  }));
  const all = (entries: typeof found) => [...new Set(entries.map(({ target }) => target))];
  return { path, text, imports: all(found.filter(({ type }) => !type)), named: all(found) };
}

function resolved(path: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const target = normalize(join(path, '..', name));
  return [target, `${target}.ts`, join(target, 'index.ts')].find((file) => file.endsWith('.ts') && existsSync(file)) ?? target;
}
