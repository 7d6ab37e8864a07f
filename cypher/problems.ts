import type { Place } from './placed-text';

/** Collects mistakes: one in a file that many queries include is told once, with their names. */
export class Problems {
  private readonly found = new Map<string, Set<string>>();

  /** A mistake in a file, at a place where it has one; `query` is what it was found in where that is not the file's own. */
  add(file: string, message: string, place?: Place, query?: string): void {
    const { file: path, line, column } = place ?? { file };
    const where = line === undefined ? `cypher/${path}:` : `cypher/${path}:${line}:${column}`;
    const key = `${where} ${message}`;
    const queries = this.found.get(key) ?? new Set();
    if (query !== undefined) queries.add(query);
    this.found.set(key, queries);
  }

  /** Throws an error that tells all mistakes, where there are any. */
  check(): void {
    const lines = [...this.found].map(([message, queries]) => (queries.size ? `${message} (in ${shown([...queries])})` : message));
    if (lines.length) throw new Error(`\n${lines.join('\n')}`);
  }
}

function shown([first, ...more]: readonly string[]): string {
  return more.length > 1 ? `${first} and ${more.length} others` : [first, ...more].join(' and ');
}
