import { lintCypherQuery, parseParameters } from '@neo4j-cypher/language-support';
import { model } from '../src/graph/model';
import { type HeaderType, toTypeScript } from './header-type';
import type { Place, PlacedText } from './placed-text';

export type Typed = readonly [name: string, type: HeaderType];

/** The model as the linter takes it. */
export const schema = {
  labels: Object.keys(model.nodes),
  relationshipTypes: [...new Set(model.relationships.map((r) => r.type))],
  propertyKeys: [
    ...new Set([...Object.values(model.nodes), ...model.relationships.map((r) => r.properties)].flatMap((p) => Object.keys(p))),
  ],
  graphSchema: model.relationships.map((r) => ({ from: r.from, to: r.to, relType: r.type })),
};

/** What the linter knows for certain about a column, as header types. */
const CERTAIN: Readonly<Record<string, readonly HeaderType['base'][]>> = {
  Integer: ['int', 'time'],
  Float: ['float'],
  Boolean: ['boolean'],
  String: ['string'],
};

/** Checks a query against the model and its header; `say` is told of each mistake, with its place where it has one. */
export function lint(
  text: PlacedText,
  params: readonly Typed[],
  returns: readonly Typed[],
  say: (message: string, place?: Place) => void,
): void {
  const source = text.toString();
  const { diagnostics, symbolTables } = lintCypherQuery(source, {
    ...schema,
    parameters: Object.fromEntries(params.map(([param]) => [param, null])),
    // Keys of maps that come in as parameters look like properties to the linter.
    propertyKeys: [...schema.propertyKeys, ...params.flatMap(([, type]) => keysOf(type))],
  });
  for (const { range, message } of diagnostics) say(String(message), text.placeOf(range.start.line, range.start.character));
  const used = new Set(parseParameters(source, false));
  for (const [param] of params) if (!used.has(param)) say(`@param ${param} is never used`);
  const columns = new Map((symbolTables?.at(-1) ?? []).map((s) => [s.variable, s.types]));
  for (const [column, type] of returns) {
    const types = columns.get(column);
    const certain = types?.length === 1 ? CERTAIN[String(types[0])] : undefined;
    // The linter keeps no table for some nested subqueries; the EXPLAIN test compares those columns on a server.
    if (columns.size && !types) say(`@returns ${column} is not a column`);
    else if (types && certain && (type.lists > 0 || !certain.includes(type.base)))
      say(`@returns ${column}: ${toTypeScript(type)}, but Cypher gives ${String(types[0])}`);
  }
}

/** The keys of a type's maps, nested ones too. */
function keysOf({ fields }: HeaderType): string[] {
  return fields.flatMap(([name, of]) => [name, ...keysOf(of)]);
}
