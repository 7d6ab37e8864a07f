import { domainToASCII } from 'node:url';
import type { Contact } from './commit';
import { plainName } from './full-name';

/** The longest id the service takes. */
export const MAX_ID = 200;

/**
 * The address of a contact, which is the id of a person who is not known otherwise: in lower case, without what was written around it and
 * without the tag behind a + (ana+git@example.org reaches ana@example.org). GitHub's private addresses exist with and without a number
 * before the name and mean the same account. Without an e-mail, the name; empty where there is neither.
 */
export function contactKey({ name, email }: Contact): string {
  const address = bare(email);
  if (!address) return plainName(name).replaceAll(' ', '.').slice(0, MAX_ID);
  const at = address.lastIndexOf('@');
  if (at < 0) return address.slice(0, MAX_ID);
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (domain === 'users.noreply.github.com') return `${local.replace(/^\d+\+/, '')}@${domain}`.slice(0, MAX_ID);
  return `${withoutTag(local)}@${domain}`.slice(0, MAX_ID);
}

/** A tag has something before it that can be a mailbox: letters. "12+ana" is none, nor is an address that begins with +. */
function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 && /\p{L}/u.test(local.slice(0, plus)) ? local.slice(0, plus) : local;
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

interface Provider {
  readonly domains: RegExp;
  readonly domain: string;
  /** Signs in the part before the @ that the provider does not read. */
  readonly unread?: RegExp;
}

/** Providers with several domains, or signs they do not read, for one mailbox. Tags behind a + are dropped for all. */
const PROVIDERS: readonly Provider[] = [
  { domains: /^(?:gmail|googlemail)\.com$/, domain: 'gmail.com', unread: /\./g },
  { domains: /^(?:proton\.me|protonmail\.(?:com|ch)|pm\.me)$/, domain: 'proton.me', unread: /[._-]/g },
  { domains: /^(?:icloud|me|mac)\.com$/, domain: 'icloud.com' },
  { domains: /^(?:yandex\.(?:ru|com|by|kz|ua|com\.tr)|ya\.ru)$/, domain: 'yandex.ru' },
];

/** What tells mailboxes apart: two addresses that reach the same one are equal. Not for people to read. */
export function mailboxOf(key: string): string {
  const at = key.lastIndexOf('@');
  if (at < 0) return key;
  const local = key.slice(0, at);
  const domain = (domainToASCII(key.slice(at + 1)) || key.slice(at + 1)).replace(/\.$/, '');
  const sub = /^([\w.-]+)\.(fastmail\.(?:com|fm))$/.exec(domain);
  // Fastmail reads anything@ana.fastmail.com as ana@fastmail.com.
  if (sub) return `${sub[1]}@${sub[2]}`;
  const provider = PROVIDERS.find(({ domains }) => domains.test(domain));
  if (!provider) return `${local}@${domain}`;
  return `${provider.unread ? local.replace(provider.unread, '') : local}@${provider.domain}`;
}

/** An address one may write to; absent where a history only has a made-up one. */
export function writableEmail(key: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(key) && !/\bnoreply\b/.test(key) ? key : undefined;
}
