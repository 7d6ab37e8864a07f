import { type HeaderType, type NamedTypes, parseHeaderType, toTypeScript } from './header-type';
import type { Problems } from './problems';
import { type QueryFile, tagsOf } from './query-file';

/** The types that headers name by @type, for all headers; objects and tuples only. */
export function namedTypes(files: readonly QueryFile[], problems: Problems): { find: NamedTypes; declarations: string[] } {
  const types = new Map<string, HeaderType | undefined>();
  const sources = new Map<string, { path: string; type: string }>();
  for (const file of files)
    for (const text of tagsOf(file, 'type')) {
      const [, name = '', type = ''] = /^([A-Z]\w*): (.+)$/.exec(text) ?? [];
      if (!name) problems.add(file.path, `"@type ${text}" is not "@type Name: type"`);
      else if (sources.has(name)) problems.add(file.path, `@type ${name}: there is another type of that name`);
      else sources.set(name, { path: file.path, type });
    }
  const find: NamedTypes = (name) => {
    const source = sources.get(name);
    if (!source || types.has(name)) return types.get(name);
    // Until it is read it does not exist: a type cannot be made of itself.
    types.set(name, undefined);
    try {
      const type = parseHeaderType(source.type, find);
      if (!type.fields.length || type.lists || type.optional) throw new Error('an object or a tuple is expected');
      types.set(name, type);
    } catch (error) {
      problems.add(source.path, `@type ${name}: ${(error as Error).message}`);
    }
    return types.get(name);
  };
  const declarations = [...sources.keys()].sort().flatMap((name) => {
    const type = find(name);
    return type ? [`export type ${name} = ${toTypeScript(type)};`] : [];
  });
  return { find, declarations: declarations.length ? [...declarations, ''] : [] };
}
