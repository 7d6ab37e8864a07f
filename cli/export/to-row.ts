import { FIELDS, SOURCE, type Field, type Fields } from '../fields';
import { OWNED_KINDS, type RowKind } from '../rows';
import { isObject } from '../file/check-value';
import { cutLists } from './kinds';
import type { Node } from './pages';

/** Not for a row: a proposal of the service itself, or evidence that counts no longer and would come back to life. */
export function isLeftOut(kind: RowKind, node: Node): boolean {
  return kind === 'evidence' && (node.kind === 'INFERRED' || node.status === 'WITHDRAWN');
}

/**
 * The row that would make what the API shows. What is not set is absent: null, an empty text, list or object, a prerequisite's empty group.
 * So is a list the API shows only the beginning of; importing that would cut the rest.
 */
export function toRow(kind: RowKind, node: Node): Record<string, unknown> {
  const shown = kind === 'evidence' ? onItsScale(node) : kind === 'people' ? withFurtherAddresses(node) : node;
  const cut = cutLists(kind, node);
  const row = objectOf(FIELDS[kind], shown);
  for (const name of cut) delete row[name];
  return OWNED_KINDS.has(kind) ? { ...row, [SOURCE]: node[SOURCE] } : row;
}

/** The level as the source gave it, where it gave it on a scale of its own. */
function onItsScale(node: Node): Node {
  return node.scale ? { ...node, level: node.raw } : node;
}

/** The addresses beside the one to write to, as far as the caller is shown them. */
function withFurtherAddresses(node: Node): Node {
  return Array.isArray(node.emails) ? { ...node, emails: node.emails.filter((address) => address !== node.email) } : node;
}

/** A value in the form of its field: what is referred to is its id. What is free in form is left as it is. */
function valueOf(field: Field | undefined, value: unknown): unknown {
  if (!field || value === null || value === undefined) return value;
  if (field.type === 'text' || field.type === 'id') return isObject(value) ? value.id : value;
  if (field.type === 'list') return (value as unknown[]).map((item) => (isObject(item) ? item.id : item));
  if (field.type === 'objects') return (value as Node[]).map((item) => objectOf(field.of, item));
  return value;
}

function objectOf(fields: Fields, shown: Node): Record<string, unknown> {
  const pairs = Object.entries(fields).map(([name, field]) => [name, valueOf(field, shown[name])] as const);
  return Object.fromEntries(pairs.filter(([, value]) => isSet(value)));
}

function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
