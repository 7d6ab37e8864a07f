import { FIELDS, SOURCE } from '../fields';
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
  const shown = kind === 'evidence' ? onItsScale(node) : node;
  const cut = cutLists(kind, node);
  const names = [...Object.keys(FIELDS[kind]), ...(OWNED_KINDS.has(kind) ? [SOURCE] : [])];
  const pairs = names.filter((name) => !cut.includes(name)).map((name) => [name, reduced(shown[name])] as const);
  return Object.fromEntries(pairs.filter(([, value]) => isSet(value)));
}

/** The level as the source gave it, where it gave it on a scale of its own. */
function onItsScale(node: Node): Node {
  return node.scale ? { ...node, level: node.raw } : node;
}

/** { id } is the id; inside an object what is not set is absent as well. */
function reduced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reduced);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === 'id') return value.id;
  return value;
}

function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
