import { CREDIT_PARAMETERS as P } from './parameters';
import { YEAR_MS } from '../../time';

/** The size at which a review says as much as writing does. */
const REVIEW_SIZE = Math.log(101);

/** Parts whose work is written, and whose credit grows with its size; the others look at it. */
const AUTHORED = new Set(['AUTHOR', 'COAUTHOR', 'HOST']);

export function isAuthored(part: string): boolean {
  return AUTHORED.has(part);
}

/**
 * What taking `part` in a contribution of `size` says of knowing its skills, all of them together (for one, divide by their
 * number). Reading a large change teaches less than writing it, a small one more: the root of both sizes.
 */
export function creditOf(part: string, size: number | null): number {
  const weight = P.partWeights[part] ?? 0;
  const written = Math.log1p(size ?? P.defaultSize);
  return weight * (AUTHORED.has(part) ? written : Math.sqrt(written * REVIEW_SIZE));
}

/** Halves every `halfLife` years before `reference`; later moments count like it. Times in epoch milliseconds. */
export function decay(at: number, reference: number, halfLife: number): number {
  return 2 ** (-Math.max(0, reference - at) / YEAR_MS / halfLife);
}
