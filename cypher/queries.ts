import { EACH, type Each } from './kinds';
import type { Problems } from './problems';
import { camelCase, type QueryFile, tagsOf } from './query-file';

/** A query to make: of a file of its own, or of a template for one of the things it is expanded for. */
export interface Query {
  readonly name: string;
  readonly file: QueryFile;
  readonly each: Each | undefined;
  /** What a template calls it among the queries of a kind: create. */
  readonly role: string;
  /** Whether a file of that name stands in its place. */
  readonly overridden: boolean;
}

/** The queries that files make, in the order of files. */
export function queriesOf(files: readonly QueryFile[], problems: Problems): Query[] {
  const overrides = new Map(
    files.flatMap((file) => tagsOf(file, 'overrides').map((template) => [camelCase(file.name), { file, template }])),
  );
  const queries = files
    .filter((file) => !tagsOf(file, 'fragment').length)
    .flatMap((file): Query[] => {
      const [tag] = tagsOf(file, 'each');
      if (tag === undefined) return [{ name: camelCase(file.name), file, each: undefined, role: '', overridden: false }];
      const template = readTemplate(file, tag);
      if (!template)
        problems.add(file.path, `a template has "@each ${[...EACH.keys()].join('|')} [as name] [of kinds]", and "each" in its file's name`);
      return (template?.list ?? []).map((each) => {
        const name = camelCase(file.name.replace(/\beach\b/, each.name));
        return { name, file, each, role: template?.role ?? '', overridden: overrides.get(name)?.template === file.name };
      });
    });
  for (const [name, { file, template }] of overrides)
    if (!queries.some((query) => query.name === name && query.overridden))
      problems.add(file.path, `@overrides ${template}: that makes no query ${name}`);
  const made = new Set<string>();
  for (const { name, file } of queries.filter(({ overridden }) => !overridden)) {
    if (made.has(name)) problems.add(file.path, `another query has the name ${name}`);
    made.add(name);
  }
  return queries;
}

/** What a template is expanded for, and what it calls its queries; undefined where the tag cannot be read. */
function readTemplate(file: QueryFile, tag: string): { list: readonly Each[]; role: string } | undefined {
  const [, word = '', role = '', kinds] = /^(\w+)(?: as (\w+))?(?: of ([\w, ]+))?$/.exec(tag) ?? [];
  const chosen = kinds?.split(/, */);
  const list = EACH.get(word);
  if (!list || !/\beach\b/.test(file.name) || chosen?.some((kind) => !list.some(({ path }) => path[0] === kind))) return undefined;
  return { list: chosen ? list.filter(({ path: [kind = ''] }) => chosen.includes(kind)) : list, role };
}
