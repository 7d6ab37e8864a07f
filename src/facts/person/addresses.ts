import { mailboxOf } from './mailbox';

/** An address of a person: the mailbox it reaches, the source that gave it, and how it is written. */
export type Reached = readonly [mailbox: string, source: string, address: string];

/** What of a row are addresses; a directory's user name is one where it looks like one. */
export interface Addressed {
  readonly email?: string | null | undefined;
  readonly emails?: readonly string[] | null | undefined;
  readonly userName?: string | null | undefined;
}

/** The addresses that a row gives, the one to write to first. */
export function addressesOf({ email, emails, userName }: Addressed): string[] {
  return [email, ...(emails ?? []), userName?.includes('@') ? userName : undefined].filter((address) => address != null);
}

/** One entry for each mailbox: the first spelling counts. */
export function reachedBy(source: string, addresses: readonly string[]): Reached[] {
  const reached = new Map<string, Reached>();
  for (const address of addresses) {
    const mailbox = mailboxOf(address);
    if (!reached.has(mailbox)) reached.set(mailbox, [mailbox, source, address]);
  }
  return [...reached.values()];
}

/**
 * The addresses of a person once a source has sent a row. Each source says its own: those of the others stay. A list says all of
 * them; an address to write to that changes leaves the one before, which old commits still have.
 */
export function mergeReached(stored: readonly Reached[], given: Addressed, source: string, email: string | null | undefined): Reached[] {
  const others = stored.filter(([, of]) => of !== source);
  const own = stored.filter(([, of]) => of === source).map(([, , address]) => address);
  if (given.email === undefined && given.emails === undefined && given.userName === undefined) return [...stored];
  const listed = given.emails === undefined ? own : [email].filter((address) => address != null);
  const cleared = given.email === null && email != null ? mailboxOf(email) : undefined;
  const kept = listed.filter((address) => mailboxOf(address) !== cleared);
  return [...others, ...reachedBy(source, [...addressesOf(given), ...kept])];
}
