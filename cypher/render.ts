import type { CleanCache } from './clean-cache';
import { compact } from './compact';
import { expand } from './expand';
import { type HeaderType, type NamedTypes, parseHeaderType, toRule, toTypeScript } from './header-type';
import { lint, schema, type Typed } from './lint';
import type { Place } from './placed-text';
import type { Problems } from './problems';
import type { Query } from './queries';
import { type QueryFile, tagsOf } from './query-file';

/** What all queries of one run share. */
export interface Rendering {
  readonly files: ReadonlyMap<string, QueryFile>;
  readonly find: NamedTypes;
  readonly problems: Problems;
  readonly clean: CleanCache;
}

/** A query as TypeScript, checked; it has the parameters of its own header and of all that it includes. */
export function render({ name, file, each }: Query, { files, find, problems, clean }: Rendering): string[] {
  let mistakes = 0;
  const say = (message: string, place?: Place) => {
    mistakes++;
    problems.add(file.path, message, place, each || (place && place.file !== file.path) ? name : undefined);
  };
  const [access] = tagsOf(file, 'access');
  if (access !== 'read' && access !== 'write') say('@access read or write is missing');
  const values = each?.values ?? {};
  const filled = (text: string) => text.replace(/\{([\w-]+)\}/g, (whole, word: string) => values[word] ?? whole);
  const typed = (from: readonly QueryFile[], tag: string): Typed[] => {
    const entries = from.flatMap((one) => tagsOf(one, tag)).flatMap((text) => entryOf(filled(text), tag, find, say));
    return [...new Map(entries)];
  };
  let whole = true;
  const { text, files: sources } = expand(file, {
    values,
    files,
    say: (place, message) => {
      whole = false;
      say(message, place);
    },
  });
  const params = typed(sources, 'param');
  const returns = typed([file], 'returns');
  // What is missing would only be told once more, as the error it leads to.
  if (whole)
    clean.unlessClean([String(lint), schema, text.toString(), params, returns], () => {
      mistakes = 0;
      lint(text, params, returns, say);
      return mistakes;
    });
  return [
    `/** ${filled(file.comment)} */`,
    `export const ${name}: CypherQuery<${typeOf(params)}, ${typeOf(returns)}> = {`,
    `  name: '${name}',`,
    `  access: '${access}',`,
    `  text: ${JSON.stringify(compact(text.toString()))},`,
    `  params: ${rulesOf(params)},`,
    `  row: ${rulesOf(returns)},`,
    '};',
    '',
  ];
}

/** A tag's column or parameter; empty after a mistake. */
function entryOf(text: string, tag: string, find: NamedTypes, say: (message: string) => void): [string, HeaderType][] {
  const [, name, type] = /^(\w+): (.+)$/.exec(text) ?? [];
  try {
    if (!name || !type) throw new Error(`"@${tag} ${text}" is not "@${tag} name: type"`);
    return [[name, parseHeaderType(type, find)]];
  } catch (error) {
    say((error as Error).message);
    return [];
  }
}

const typeOf = (entries: readonly Typed[]) =>
  entries.length ? `{ ${entries.map(([name, type]) => `${name}: ${toTypeScript(type)}`).join('; ')} }` : 'Record<string, never>';

const rulesOf = (entries: readonly Typed[]) => `{ ${entries.map(([name, type]) => `${name}: ${toRule(type)}`).join(', ')} }`;

interface Tree {
  [step: string]: Tree | string;
}

/** The queries of templates by what they are for: syncQueries.people.links.managers.add. */
export function renderSynced(queries: readonly Query[]): string[] {
  const tree: Tree = {};
  for (const { name, each, role } of queries) {
    if (!each || !role) continue;
    let node = tree;
    for (const step of each.path) node = (node[step] ??= {}) as Tree;
    node[role] = name;
  }
  const spelt = (node: Tree | string): string =>
    typeof node === 'string'
      ? node
      : `{ ${Object.entries(node)
          .map(([step, inner]) => `${step}: ${spelt(inner)}`)
          .join(', ')} }`;
  const kinds = Object.entries(tree).map(([kind, node]) => `  ${kind}: ${spelt(node)},`);
  return kinds.length ? ['/** What a sync of each kind sends. */', 'export const syncQueries = {', ...kinds, '};', ''] : [];
}
