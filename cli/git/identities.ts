import type { PersonRow } from '../rows';
import { contactKey, mailboxOf, writableEmail } from './address';
import { automatonOf, type Automaton } from './automaton';
import type { Contact } from './commit';
import { firstNameFirst, isFullName, plainName } from './full-name';
import type { KnownPerson } from './known-people';
import { isDamaged } from './readable-name';
import { createSets } from './sets';

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
export function mergePeople(sightings: Sighting[], { mergeNames, known = [], leftOut = () => false }: Merging): People {
  const knownByMailbox = new Map(known.flatMap((person) => person.mailboxes.map((mailbox) => [mailbox, person] as const)));
  const nobody = (contact: Contact): Nobody | undefined => {
    if (leftOut(contact)) return 'pattern';
    return knownByMailbox.has(mailboxOf(contactKey(contact))) ? undefined : automatonOf(contact);
  };
  const humans = sightings.filter(({ contact }) => contactKey(contact) !== '' && !nobody(contact));
  const sets = join(humans, mergeNames, known, knownByMailbox);

  const first = new Map<string, number>();
  for (const { contact, first: at } of humans) first.set(contactKey(contact), Math.min(first.get(contactKey(contact)) ?? Infinity, at));
  const knownByRoot = new Map(known.map((person) => [sets.find(person.mailboxes[0] ?? ''), person]));
  const ids = new Map<string, string>();
  const earliestFirst = [...first].sort(([a, atA], [b, atB]) => atA - atB || compare(a, b));
  for (const [key] of earliestFirst) {
    const root = sets.find(mailboxOf(key));
    if (!ids.has(root)) ids.set(root, knownByRoot.get(root)?.id ?? key);
  }

  const idOf = (contact: Contact) => (nobody(contact) ? undefined : ids.get(sets.find(mailboxOf(contactKey(contact)))));
  const names = namesOf(humans, idOf);
  const rows = [...ids].map(([root, id]) => rowOf(id, knownByRoot.get(root), names.get(id))).sort((a, b) => compare(a.id, b.id));
  return { rows, nobodies: nobodiesOf(sightings, nobody), nobody, idOf };
}

function rowOf(id: string, known: KnownPerson | undefined, names: Map<string, number> | undefined): PersonRow {
  const name = known?.name || bestName(names) || id;
  return { id, name, email: known ? known.email : writableEmail(id) };
}

/** Sets of mailboxes and of names: a name cannot be mistaken for an e-mail, it has a space. */
function join(humans: Sighting[], mergeNames: boolean, known: readonly KnownPerson[], knownByMailbox: ReadonlyMap<string, KnownPerson>) {
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
    const person = knownByMailbox.get(mailboxOf(contactKey(contact)));
    if (person) note(plainName(contact.name), person.id);
  }
  const joins = (name: string) => mergeNames && isFullName(name) && !isDamaged(name) && (namesakes.get(name)?.size ?? 0) < 2;
  for (const { name, mailboxes } of known) if (joins(plainName(name))) unite(mailboxes[0] ?? '', plainName(name));
  for (const { contact } of humans) {
    const [mailbox, name] = [mailboxOf(contactKey(contact)), plainName(contact.name)];
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
