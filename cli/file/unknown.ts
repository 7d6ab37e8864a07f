import { FIELDS, SOURCE } from '../fields';
import { nearest } from '../nearest';
import type { RowKind } from '../rows';

/** All names a row of a kind may have in a file. */
export function knownNames(kind: RowKind): string[] {
  return [...Object.keys(FIELDS[kind]), SOURCE];
}

/** A sentence about a name that is no field, with the nearest that are. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const guess = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return `${what} "${name}" is not known.${guess} Known are ${known.join(', ')}.`;
}
