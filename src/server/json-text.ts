import { isUtf8 } from 'node:buffer';
import { BadUserInput, type FieldMistake, MAX_MISTAKES } from '../errors';
import { type LostNumber, lostNumbers } from './exact-numbers';

/** A body that is refused whatever it asks for; the words for it stand where failures are sent. */
export class BodyFault extends Error {
  constructor(
    readonly status: number,
    readonly type: 'charset.unsupported' | 'charset.broken' | 'address.broken' | 'batch' | 'depth',
  ) {
    super(type);
  }
}

/**
 * Refuses a body that would be stored as something else than was sent: bytes that are no UTF-8 would become replacement
 * characters, long numbers their neighbours. One of endless brackets is refused too: reading it would hold up everybody for
 * seconds. Throws BodyFault, or BadUserInput with the paths of the numbers.
 */
export function checkBody(body: Buffer, encoding: string): void {
  if (!/^utf-?8$/i.test(encoding)) throw new BodyFault(415, 'charset.unsupported');
  if (!isUtf8(body)) throw new BodyFault(400, 'charset.broken');
  if (isDeeperThan(MAX_DEPTH, body)) throw new BodyFault(400, 'depth');
  refuseLostNumbers(body.toString());
}

/** Fewer levels are read in no time, and cost the row at most in which they stand. */
const MAX_DEPTH = 200_000;

/** Whether brackets stand more than so many levels deep, outside of texts. O(bytes). */
function isDeeperThan(levels: number, json: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === 0x22) inText = !inText;
    else if (inText && byte === 0x5c) at++;
    else if (inText) continue;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > levels) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
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
