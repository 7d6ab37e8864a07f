import type { Contact } from './commit';
import { plainName } from '../../src/facts/person/full-name';
import { plainAddress } from '../../src/facts/person/mailbox';

/** The longest id the service takes. */
export const MAX_ID = 200;

/**
 * The address of a contact, which is the id of a person who is not known otherwise: in lower case, without what was written around it and
 * without the tag behind a + (ana+git@example.org reaches ana@example.org). GitHub's private addresses exist with and without a number
 * before the name and mean the same account. Without an e-mail, the name; empty where there is neither.
 */
export function contactKey({ name, email }: Contact): string {
  const address = bare(email);
  return (address ? plainAddress(address) : plainName(name).replaceAll(' ', '.')).slice(0, MAX_ID);
}

function bare(email: string): string {
  const text = email
    .replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[<"'([\s]+|[>"')\],;.\s]+$/g, '')
    .toLowerCase();
  if (text.includes('@')) return text;
  // Addresses hidden from collectors: "ana at example dot org".
  const written = /^([\w.+-]+)\s*(?:\s+at\s+|\(at\)|\[at\])\s*(\S+(?:\s*(?:\s+dot\s+|\(dot\)|\[dot\])\s*\S+)*)$/.exec(text);
  return written ? `${written[1]}@${(written[2] ?? '').replace(/\s*(?:\s+dot\s+|\(dot\)|\[dot\])\s*/g, '.')}` : text;
}

/** An address one may write to; absent where a history only has a made-up one. */
export function writableEmail(key: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(key) && !/\bnoreply\b/.test(key) ? key : undefined;
}
