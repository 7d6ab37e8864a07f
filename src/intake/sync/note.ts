import type { RejectionCode } from '../../facts/row/kind';

/** Something about a row that was stored all the same. */
export interface Note {
  readonly field: string;
  readonly message: string;
  /** Of a link that cannot be made: what a caller that wants its links or nothing is told the row was rejected for. */
  readonly code?: RejectionCode;
  /** The row is not stored as it was sent: the same row may do more another time. */
  readonly incomplete?: boolean;
}

const LEFT_OUT = 'The row was stored without it; send it again to try once more.';

/** A note as the outcome of its row tells it. */
export const spellNote = ({ field, message, code }: Note) => `${field}: ${message}${code ? ` ${LEFT_OUT}` : ''}`;

const SHOWN_IDS = 5;

/** Ids as a sentence lists them, the first five and how many more. */
export function spellIds(ids: readonly string[]): string {
  const more = ids.length - SHOWN_IDS;
  const shown = more > 0 ? [...ids.slice(0, SHOWN_IDS), `${more} more`] : ids;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
