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
  const columns = names.map((name) => readColumn(file, name, kind, mapping));
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

function readColumn(file: string, name: string, kind: RowKind, mapping: Mapping): Column | undefined {
  const target = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : name;
  if (target === null || target === undefined) return undefined;
  // pandas calls them so.
  if (target === '' || /^Unnamed: \d+$/.test(target)) return { name, field: '', type: { type: 'text' }, nameless: true };
  const known = knownNames(kind);
  const attribute = /^attributes\.(.+)$/.exec(target)?.[1];
  if (attribute && kind === 'people') return { name, field: 'attributes', type: { type: 'text' }, key: attribute };
  const field = known.find((item) => item === target) ?? known.find((item) => folded(item) === folded(target));
  if (field === undefined) {
    const advice = 'Name its field in a mapping (--map {"column": "field"}), or null to leave it out.';
    throw new CliError(`${file}, line 1: ${unknownName(`the column of ${kind}`, target, known)} ${advice}`);
  }
  return { name, field, type: FIELDS[kind][field] ?? { type: 'text' } };
}
