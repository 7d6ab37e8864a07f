import type { PersonRow } from '../rows';
import { mailboxOf } from '../../src/facts/person/mailbox';
import { contactKey, writableEmail } from './address';
import { automatonOf, type Automaton } from './automaton';
import type { Contact } from './commit';
import { firstNameFirst, isFullName, plainName } from '../../src/facts/person/full-name';
import type { KnownPerson } from './known-people';
import { isDamaged } from './readable-name';
import { createSets } from './sets';
import { isBetterName, NOBODY_STORED, type StoredPeople } from './stored-people';

/** One spelling of somebody in the history: when it first occurs (seconds) and how often. */
export interface Sighting {
  contact: Contact;
  first: number;
  times: number;
}

/** Why a contact is nobody. */
export type Nobody = Automaton | 'pattern';

export interface People {
  rows: PersonRow[];
  /** How many the service knows as well as the history does: nothing is sent of them. */
  unchanged: number;
  /** Names that stand for nobody, and how often they occur, by why. */
  nobodies: ReadonlyMap<Nobody, ReadonlyMap<string, number>>;
  /** Why a contact is nobody; undefined for people. */
  nobody(contact: Contact): Nobody | undefined;
  /** The person's id; undefined for those who are nobody and contacts that were not sighted. */
  idOf(contact: Contact): string | undefined;
}

export interface Merging {
  /** The same full name is the same person. */
  mergeNames: boolean;
  /** Whom the service knows; people named by the user go before them. */
  stored?: StoredPeople;
  /** Named by the user: they go before everything else. */
  known?: readonly KnownPerson[];
  leftOut?: (contact: Contact) => boolean;
}

/**
 * Makes people of contacts: the same mailbox is one person, and with mergeNames the same full name too, unless two people are known to
 * have it. The id of a person who is not known is the e-mail with the earliest author date. That does not depend on the order of the
 * history or on the part of it that is imported, so it stays while a history grows, and it joins with people of other sources that are
 * known by e-mail.
 */
export function mergePeople(sightings: Sighting[], options: Merging): People {
  const { mergeNames, stored = NOBODY_STORED, leftOut = () => false } = options;
  const { boxOf } = stored;
  const known = [...(options.known ?? []), ...unnamed(stored.known, options.known ?? [])];
  const knownByMailbox = new Map(known.flatMap((person) => person.mailboxes.map((mailbox) => [mailbox, person] as const)));
  const nobody = (contact: Contact): Nobody | undefined => {
    if (leftOut(contact)) return 'pattern';
    return knownByMailbox.has(boxOf(contact)) ? undefined : automatonOf(contact);
  };
  const humans = sightings.filter(({ contact }) => contactKey(contact) !== '' && !nobody(contact));
  const sets = join(humans, mergeNames, known, knownByMailbox, boxOf);

  const first = new Map<string, number>();
  for (const { contact, first: at } of humans) first.set(contactKey(contact), Math.min(first.get(contactKey(contact)) ?? Infinity, at));
  const knownByRoot = new Map(known.map((person) => [sets.find(person.mailboxes[0] ?? ''), person]));
  const ids = new Map<string, string>();
  const addresses = new Map<string, string[]>();
  const spellings = new Map(humans.map(({ contact }) => [`${boxOf(contact)} ${contactKey(contact)}`, contact]));
  const at = (contact: Contact) => first.get(contactKey(contact)) ?? Infinity;
  const earliestFirst = [...spellings.values()].sort((a, b) => at(a) - at(b) || compare(contactKey(a), contactKey(b)));
  for (const contact of earliestFirst) {
    const root = sets.find(boxOf(contact));
    if (!ids.has(root)) ids.set(root, knownByRoot.get(root)?.id ?? contactKey(contact));
    addresses.set(root, [...(addresses.get(root) ?? []), contactKey(contact)]);
  }

  const idOf = (contact: Contact) => (nobody(contact) ? undefined : ids.get(sets.find(boxOf(contact))));
  const names = namesOf(humans, idOf);
  const rows = [...ids]
    .flatMap(([root, id]) => rowOf(id, knownByRoot.get(root), names.get(id), addresses.get(root) ?? []) ?? [])
    .sort((a, b) => compare(a.id, b.id));
  return { rows, unchanged: ids.size - rows.length, nobodies: nobodiesOf(sightings, nobody), nobody, idOf };
}

/** Stored people without the mailboxes of those whom the user names. */
function unnamed(stored: readonly KnownPerson[], named: readonly KnownPerson[]): KnownPerson[] {
  const taken = new Set(named.flatMap(({ mailboxes }) => mailboxes));
  return stored.flatMap((person) => {
    const mailboxes = person.mailboxes.filter((mailbox) => !taken.has(mailbox));
    return mailboxes.length > 0 ? [{ ...person, mailboxes }] : [];
  });
}

/** What is new of a person; undefined where the service knows it all. */
function rowOf(
  id: string,
  known: KnownPerson | undefined,
  names: Map<string, number> | undefined,
  keys: readonly string[],
): PersonRow | undefined {
  const best = bestName(names);
  const written = keys.flatMap((key) => writableEmail(key) ?? []);
  if (known?.stored) {
    const { name, mailboxes } = known.stored;
    const isNew = written.some((address) => !mailboxes.has(mailboxOf(address)));
    const better = best !== undefined && isBetterName(best, name);
    return isNew || better ? { id, ...(better && { name: best }), ...(isNew && { emails: written }) } : undefined;
  }
  const email = known ? known.email : writableEmail(id);
  const further = distinctMailboxes([...(known?.mailboxes ?? []), ...written], email);
  return { id, name: known?.name || best || id, email, ...(further.length > 0 && { emails: further }) };
}

/** Addresses one may write to, once for each mailbox, without that of the main one. */
function distinctMailboxes(addresses: readonly string[], main: string | undefined): string[] {
  const byMailbox = new Map(addresses.filter((address) => writableEmail(address)).map((address) => [mailboxOf(address), address]));
  if (main !== undefined) byMailbox.delete(mailboxOf(main));
  return [...byMailbox.values()];
}

/** Sets of mailboxes and of names: a name cannot be mistaken for an e-mail, it has a space. */
function join(
  humans: Sighting[],
  mergeNames: boolean,
  known: readonly KnownPerson[],
  knownByMailbox: ReadonlyMap<string, KnownPerson>,
  boxOf: StoredPeople['boxOf'],
) {
  const sets = createSets();
  const owners = new Map<string, string>();
  // Two known people stay two, whatever chain of names leads from one to the other.
  const unite = (a: string, b: string) => {
    const [one, other] = [owners.get(sets.find(a)), owners.get(sets.find(b))];
    if (one !== undefined && other !== undefined && one !== other) return;
    sets.union(a, b);
    const owner = one ?? other;
    if (owner !== undefined) owners.set(sets.find(a), owner);
  };
  const namesakes = new Map<string, Set<string>>();
  const note = (name: string, id: string) => namesakes.set(name, (namesakes.get(name) ?? new Set()).add(id));
  for (const { id, name, mailboxes } of known) {
    const [own = ''] = mailboxes;
    owners.set(sets.find(own), id);
    for (const mailbox of mailboxes) unite(own, mailbox);
    note(plainName(name), id);
  }
  for (const { contact } of humans) {
    const person = knownByMailbox.get(boxOf(contact));
    if (person) note(plainName(contact.name), person.id);
  }
  const joins = (name: string) => mergeNames && isFullName(name) && !isDamaged(name) && (namesakes.get(name)?.size ?? 0) < 2;
  for (const { name, mailboxes } of known) if (joins(plainName(name))) unite(mailboxes[0] ?? '', plainName(name));
  for (const { contact } of humans) {
    const [mailbox, name] = [boxOf(contact), plainName(contact.name)];
    sets.find(mailbox);
    if (joins(name)) unite(mailbox, name);
  }
  return sets;
}

function nobodiesOf(sightings: Sighting[], nobody: People['nobody']): Map<Nobody, Map<string, number>> {
  const found = new Map<Nobody, Map<string, number>>();
  for (const { contact, times } of sightings) {
    const reason = nobody(contact);
    if (!reason) continue;
    const names = found.get(reason) ?? new Map<string, number>();
    const name = contact.name || contact.email;
    found.set(reason, names.set(name, (names.get(name) ?? 0) + times));
  }
  return found;
}

function namesOf(humans: Sighting[], idOf: People['idOf']): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const { contact, times } of humans) {
    const name = firstNameFirst(contact.name).slice(0, 200);
    const id = idOf(contact);
    // A name that was damaged for good is worse than none: it would take the place of a good one.
    if (!name || !id || isDamaged(name)) continue;
    const counts = names.get(id) ?? new Map<string, number>();
    names.set(id, counts.set(name, (counts.get(name) ?? 0) + times));
  }
  return names;
}

/** The most used name, a full one before a nickname. */
function bestName(counts: Map<string, number> | undefined): string | undefined {
  const full = (name: string) => Number(isFullName(plainName(name)));
  return [...(counts ?? [])].sort(([a, timesA], [b, timesB]) => full(b) - full(a) || timesB - timesA || compare(a, b))[0]?.[0];
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
