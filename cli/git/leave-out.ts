import ignore from 'ignore';
import type { Contact } from './commit';

/** What the user leaves out: people who are none, and files nobody wrote. */
export interface LeftOutByUser {
  readonly contact: (contact: Contact) => boolean;
  readonly path: (path: string) => boolean;
  /** Patterns that met nothing so far. */
  unused(): string[];
}

/**
 * Patterns of --leave-out. Each is tried on people (the name, the e-mail, "name <e-mail>"; * stands for anything, case does not matter) and
 * on files, as .gitignore has it. What no pattern may do is read a file as a person: a pattern with a slash is of files alone, one with an
 * @ of people alone.
 */
export function leftOutByUser(patterns: readonly string[]): LeftOutByUser {
  const used = new Set<string>();
  const people = patterns.filter((pattern) => !pattern.includes('/')).map((pattern) => ({ pattern, form: wildcard(pattern) }));
  const files = patterns
    .filter((pattern) => pattern.includes('/') || !pattern.includes('@'))
    .map((pattern) => ({ pattern, rules: ignore().add(pattern) }));
  const note = (found: { pattern: string } | undefined): boolean => {
    if (found) used.add(found.pattern);
    return found !== undefined;
  };
  return {
    contact: ({ name, email }) =>
      note(people.find(({ form }) => form.test(name.trim()) || form.test(email.trim()) || form.test(`${name.trim()} <${email.trim()}>`))),
    path: (path) => files.length > 0 && isRelative(path) && note(files.find(({ rules }) => rules.ignores(path))),
    unused: () => patterns.filter((pattern) => !used.has(pattern)),
  };
}

/** A whole text, any part of it written as *. */
function wildcard(pattern: string): RegExp {
  const parts = pattern
    .trim()
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'iu');
}

/** git has no other paths; the library refuses those. */
function isRelative(path: string): boolean {
  return ignore.isPathValid(path);
}
