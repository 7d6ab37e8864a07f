import type { Contact } from './commit';

/** Automatons by name. A first or family name alone (Claude, Devin, Piet Bot) proves nothing: their mailboxes and hyphens tell them. */
const BOT_NAME = /\[bot\]$|[-_](?:ro)?bot$/i;
const KNOWN_BOT =
  /^(?:dependabot|renovate|greenkeeper|snyk|mergify|codecov|weblate|hosted weblate|allcontributors|github[- ]actions?|gitlab[- ]ci|travis[- ]ci|copilot)(?:[- ](?:bot|preview))?$/i;
const BOT_MAILBOX =
  /\[bot\]$|[-_+](?:ro)?bot$|^(?:bot|no-?reply|do-?not-?reply|dependabot|renovate|greenkeeper|github-actions|cursoragent)$/i;

/** True for automatons: no person, no knowledge. A mailbox that takes no mail (noreply@…) belongs to a service. */
export function isBot({ name, email }: Contact): boolean {
  const mailbox = email.split('@')[0] ?? '';
  return BOT_NAME.test(name.trim()) || KNOWN_BOT.test(name.trim()) || BOT_MAILBOX.test(mailbox);
}

/** The longest id the service takes. */
export const MAX_ID = 200;

/**
 * What tells contacts apart: the lower-cased e-mail. GitHub's private addresses exist with and without a number before the name and
 * mean the same account. Without an e-mail, the name; empty where there is neither.
 */
export function contactKey({ name, email }: Contact): string {
  const address = email
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
    .slice(0, MAX_ID);
  if (address) return address.replace(/^\d+\+(?=[^@]+@users\.noreply\.github\.com$)/, '');
  return plainName(name).replaceAll(' ', '.').slice(0, MAX_ID);
}

/** An address one may write to; absent where a history only has a made-up one. */
export function writableEmail(key: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(key) && !/\bnoreply\b/.test(key) ? key : undefined;
}

/** Names as compared: case, spaces and forms of the same letter do not matter. */
export function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Names that tools and tutorials put in; two people with one of them are not the same. */
const PLACEHOLDERS = new Set([
  'your name',
  'unknown author',
  'first last',
  'john doe',
  'jane doe',
  'no author',
  '(no author)',
  'root user',
  'test user',
]);

/** A name of at least two words says who somebody is; "alex" does not. */
export function isFullName(plain: string): boolean {
  return plain.includes(' ') && !PLACEHOLDERS.has(plain);
}
