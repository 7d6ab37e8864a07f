import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = join('node_modules', '.cache', 'cypher-lint.json');
const LINTER = join('node_modules', '@neo4j-cypher', 'language-support', 'package.json');

/**
 * Remembers which queries had no mistake, since the linter takes most of a codegen run and most queries have not changed. Only
 * what was clean is kept; a query with a mistake is read again each time.
 */
export class CleanCache {
  private readonly linter = textOf(LINTER);
  private readonly before = new Set(JSON.parse(textOf(FILE) || '[]') as string[]);
  private readonly now = new Set<string>();

  /**
   * Runs `check` unless the same inputs were clean before; `check` says how many mistakes it found. What the answer rests on
   * besides the linter is among the inputs.
   */
  unlessClean(inputs: readonly unknown[], check: () => number): void {
    const key = createHash('sha256')
      .update(JSON.stringify([this.linter, inputs]))
      .digest('base64');
    if (this.before.has(key) || check() === 0) this.now.add(key);
  }

  /** Keeps what was clean in this run, and nothing older. */
  save(): void {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify([...this.now]));
  }
}

/** A missing file only costs time. */
function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
