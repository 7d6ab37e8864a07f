import { CliError } from '../errors';
import { FIELDS, type Field } from '../fields';
import { folded } from '../nearest';
import type { RowKind } from '../rows';
import type { Mapping } from './mapping';
import { knownNames, unknownName } from './unknown';

/** What a column is for. key: the cell is one entry of the object in the field. */
export interface Column {
  name: string;
  field: string;
  type: Field;
  key?: string;
  /** The header's cell is empty: what stands below is left out, with a note. */
  nameless?: true;
}

/** What each column of a table is for; undefined where it is left out. Throws CliError for columns that nothing is known of. */
export function readHeader(file: string, cells: readonly string[], kind: RowKind, mapping: Mapping): (Column | undefined)[] {
  const names = cells.map((cell) =>
    cell
      .replace(/[\u200B\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const absent = Object.keys(mapping.columns).find((name) => !names.includes(name));
  if (absent !== undefined)
    throw new CliError(`The mapping names the column "${absent}", which ${file} does not have; it has ${names.join(', ')}.`);
  const unknown: string[] = [];
  const columns = names.map((name) => readColumn(name, kind, mapping, unknown));
  if (unknown.length > 0) throw new CliError(`${file}, line 1: ${unknownColumns(unknown, kind)}`);
  const targets = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    if (!column || column.nameless) continue;
    const target = column.key === undefined ? column.field : `${column.field}.${column.key}`;
    const other = targets.get(target);
    if (other !== undefined) {
      const [first, second] = [other, index].map((place) => `${place + 1} ("${names[place]}")`);
      throw new CliError(
        `${file}, line 1: columns ${first} and ${second} are both for ${target}. Rename one of them in the file; with null in a mapping (--map) it is left out.`,
      );
    }
    targets.set(target, index);
  }
  if (!targets.has('id'))
    throw new CliError(
      `${file}, line 1: no column is for id, without which a second import would not find its rows. Name it in a mapping (--map).`,
    );
  return columns;
}

/** A name that is no field is added to `unknown`. */
function readColumn(name: string, kind: RowKind, mapping: Mapping, unknown: string[]): Column | undefined {
  const target = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : name;
  if (target === null || target === undefined) return undefined;
  // pandas calls them so.
  if (target === '' || /^Unnamed: \d+$/.test(target)) return { name, field: '', type: { type: 'text' }, nameless: true };
  const known = knownNames(kind);
  const attribute = /^attributes\.(.+)$/.exec(target)?.[1];
  if (attribute && kind === 'people') return { name, field: 'attributes', type: { type: 'text' }, key: attribute };
  const field = known.find((item) => item === target) ?? known.find((item) => folded(item) === folded(target));
  if (field === undefined) {
    unknown.push(target);
    return undefined;
  }
  return { name, field, type: FIELDS[kind][field] ?? { type: 'text' } };
}

const MOST_NAMED = 20;

/** All columns that are no fields in one sentence: a file of another system has many, and one run should be enough to map them. */
function unknownColumns(names: readonly string[], kind: RowKind): string {
  const known = knownNames(kind);
  const [first = '', ...others] = names;
  if (others.length === 0)
    return `${unknownName(`the column of ${kind}`, first, known)} Name its field in a file for --map, such as {"column": "field"}; null leaves it out.`;
  const named = names.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `the columns ${named.join(', ')}${rest} are no fields of ${kind}. Known are ${known.join(', ')}. Name their fields in a file for --map, such as {"column": "field"}; null leaves one out.`;
}
