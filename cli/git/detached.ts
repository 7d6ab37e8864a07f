/**
 * A copy of a text that is kept. A piece of a larger string otherwise keeps the whole of it in memory: one name of 20 bytes the 64 kB of
 * the log it was read from.
 */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
