import { isUtf8 } from 'node:buffer';
import { BadUserInput, type FieldMistake } from '../errors';
import { type LostNumber, lostNumbers } from './exact-numbers';
import { MAX_MISTAKES } from './variables';

/** Half of a surrogate pair without the other half: no text, and stored as a replacement character. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\u(?:d[89ab][\da-f]{2}(?!\\ud[c-f][\da-f]{2})|(?<!\\ud[89ab][\da-f]{2}\\u)d[c-f][\da-f]{2})/i;

/** A body that is refused whatever it asks for; the words for it stand where failures are sent. */
export class BodyFault extends Error {
  constructor(
    readonly status: number,
    readonly type: 'charset.unsupported' | 'charset.broken' | 'address.broken' | 'batch',
  ) {
    super(type);
  }
}

/**
 * Refuses a body that would be stored as something else than was sent: bytes that are no UTF-8 would become replacement
 * characters, long numbers their neighbours. Throws BodyFault, or BadUserInput with the paths of the numbers.
 */
export function checkBody(body: Buffer, encoding: string): void {
  if (!/^utf-?8$/i.test(encoding)) throw new BodyFault(415, 'charset.unsupported');
  if (!isUtf8(body)) throw new BodyFault(400, 'charset.broken');
  const text = body.toString();
  if (HALF_PAIR.test(text)) throw new BodyFault(400, 'charset.broken');
  refuseLostNumbers(text);
}

/** Throws BadUserInput where a JSON text holds numbers that cannot be kept; `parent` is what the text itself is called. */
export function refuseLostNumbers(json: string, parent = ''): void {
  const lost = lostNumbers(json, MAX_MISTAKES);
  if (lost.length > 0) throw new BadUserInput(lost.map((number) => mistakeOf(number, parent)));
}

function mistakeOf({ path, infinite }: LostNumber, parent: string): FieldMistake {
  // Clients know their variables by their own names.
  const place = [parent, path.replace(/^variables\./, '')].filter(Boolean).join('.') || 'The body';
  return lostNumber(place, infinite);
}

/** The sentence about a number that cannot be kept. */
export function lostNumber(path: string, infinite: boolean): FieldMistake {
  const message = infinite
    ? `${path} is a number too large to be kept.`
    : `${path} is a whole number beyond ${Number.MAX_SAFE_INTEGER}, which would become another one. Send it as a string.`;
  return { path, message };
}
