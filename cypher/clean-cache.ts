import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = join('node_modules', '.cache', 'cypher-lint.json');
/** What the linter and its rules are; a change of either makes every query unknown again. */
const RULES = ['cypher/lint.ts', 'node_modules/@neo4j-cypher/language-support/package.json'];

/**
 * Remembers which queries had no mistake, since the linter takes most of a codegen run and most queries have not changed. Only
 * what was clean is kept; a query with a mistake is read again each time.
 */
export class CleanCache {
  private readonly rules = RULES.map((file) => readFileSync(file, 'utf8'));
  private readonly before = new Set(kept());
  private readonly now = new Set<string>();

  /** Runs `check` unless the same inputs were clean before; `check` says how many mistakes it found. */
  unlessClean(inputs: readonly unknown[], check: () => number): void {
    const key = createHash('sha256')
      .update(JSON.stringify([this.rules, inputs]))
      .digest('base64');
    if (this.before.has(key) || check() === 0) this.now.add(key);
  }

  /** Keeps what was clean in this run, and nothing older. */
  save(): void {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify([...this.now]));
  }
}

/** A missing or broken file only costs time. */
function kept(): string[] {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as string[];
  } catch {
    return [];
  }
}
