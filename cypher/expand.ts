import { PlacedText, type Place } from './placed-text';
import type { QueryFile } from './query-file';

/** What may stand in place of placeholders. */
export interface Scope {
  /** Texts of the kind that a template is expanded for, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** Files that may be included, by name. */
  readonly files: ReadonlyMap<string, QueryFile>;
  /** Is told of each mistake. */
  say(place: Place, message: string): void;
}

export interface Expanded {
  readonly text: PlacedText;
  /** The file itself and those it includes, in the order they are met. */
  readonly files: readonly QueryFile[];
}

/** In back quotes a placeholder is a name to the database and to formatters: a template is valid Cypher. */
const PLACEHOLDER = /`\{([\w-]+)\}`/g;
/** The clause whose place an included query takes. */
const CLAUSE = /\bRETURN\s+$/;

/**
 * A file's text with its placeholders filled in: with a value, or with a file. One that begins with RETURN is included as the
 * expressions behind it; any other is a query, and takes the place of RETURN `{name}`. An empty value takes the comma before it
 * along.
 */
export function expand(file: QueryFile, scope: Scope, within: readonly QueryFile[] = [], start = 0): Expanded {
  const parts: PlacedText[] = [];
  const files = [file];
  let done = start;
  const take = (until: number) => parts.push(PlacedText.of(file.body.slice(done, until), placeIn(file, done)));
  for (const { 0: placeholder, 1: name = '', index } of file.body.matchAll(PLACEHOLDER)) {
    const before = file.body.slice(done, index);
    const value = scope.values[name];
    if (value !== undefined) {
      take(done + (value ? before : before.replace(/,\s*$/, '')).length);
      parts.push(PlacedText.at(value, placeIn(file, index)));
    } else {
      const included = include(name, scope, [...within, file], CLAUSE.test(before), placeIn(file, index));
      take(done + (included?.clause ? before.replace(CLAUSE, '') : before).length);
      if (included) parts.push(included.text.indentedTo(indentAt(file.body, index)));
      files.push(...(included?.files ?? []));
    }
    done = index + placeholder.length;
  }
  take(file.body.length);
  return { text: PlacedText.join(parts), files: [...new Set(files)] };
}

/** What stands in place of a placeholder that names a file, and whether it takes the clause's place; undefined after a mistake. */
function include(
  name: string,
  scope: Scope,
  within: readonly QueryFile[],
  inClause: boolean,
  place: Place,
): (Expanded & { clause: boolean }) | undefined {
  const file = scope.files.get(name);
  const expressions = file && /^RETURN\s+/.exec(file.body)?.[0].length;
  if (!file) scope.say(place, `{${name}} is neither a file nor a word of this template`);
  else if (within.includes(file)) scope.say(place, `{${name}} includes itself`);
  else if (!expressions && !inClause) scope.say(place, `{${name}} is a query: it can only be included as RETURN \`{${name}}\``);
  else return { ...expand(file, scope, within, expressions ?? 0), clause: !expressions };
  return undefined;
}

function placeIn({ path, body, line }: QueryFile, offset: number): Place {
  const before = body.slice(0, offset).split('\n');
  return { file: path, line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}

/** By how many blanks the line around an offset is indented. */
function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1);
  return line.length - line.trimStart().length;
}
