import { domainToASCII } from 'node:url';

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

/**
 * An address as it is compared with what people write: in lower case, without the tag behind a + (ana+git@example.org reaches
 * ana@example.org). GitHub's private addresses exist with and without a number before the name and mean the same account.
 */
export function plainAddress(address: string): string {
  const text = address.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (domain === 'users.noreply.github.com') return `${local.replace(/^\d+\+/, '')}@${domain}`;
  return `${withoutTag(local)}@${domain}`;
}

/** A tag has something before it that can be a mailbox: letters. "12+ana" is none, nor is an address that begins with +. */
function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 && /\p{L}/u.test(local.slice(0, plus)) ? local.slice(0, plus) : local;
}

/** What tells mailboxes apart: two addresses that reach the same one are equal. Not for people to read. */
export function mailboxOf(address: string): string {
  const plain = plainAddress(address);
  const at = plain.lastIndexOf('@');
  if (at < 0) return plain;
  const local = plain.slice(0, at);
  const domain = (domainToASCII(plain.slice(at + 1)) || plain.slice(at + 1)).replace(/\.$/, '');
  const sub = /^([\w.-]+)\.(fastmail\.(?:com|fm))$/.exec(domain);
  // Fastmail reads anything@ana.fastmail.com as ana@fastmail.com.
  if (sub) return `${sub[1]}@${sub[2]}`;
  const provider = PROVIDERS.find(({ domains }) => domains.test(domain));
  if (!provider) return `${local}@${domain}`;
  return `${provider.unread ? local.replace(provider.unread, '') : local}@${provider.domain}`;
}
