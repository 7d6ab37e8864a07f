import type { PersonRow } from '../rows';
import type { Contact } from './commit';
import { contactKey, isBot, isFullName, plainName, writableEmail } from './contact';

/** One spelling of somebody in the history: when it first occurs (seconds) and how often. */
export interface Sighting {
  contact: Contact;
  first: number;
  times: number;
}

export interface People {
  rows: PersonRow[];
  /** Different spellings that belong to automatons. */
  bots: number;
  /** The person's id; undefined for automatons and contacts that were not sighted. */
  idOf(contact: Contact): string | undefined;
}

/**
 * Makes people of contacts: the same e-mail is one person, and with mergeNames the same full name too. A person's id is the e-mail
 * with the earliest author date. That does not depend on the order of the history or on the part of it that is imported, so it stays
 * while a history grows, and it joins with people of other sources that are known by e-mail.
 */
export function mergePeople(sightings: Sighting[], { mergeNames }: { mergeNames: boolean }): People {
  const sets = createSets();
  const humans = sightings.filter(({ contact }) => !isBot(contact) && contactKey(contact) !== '');
  const first = new Map<string, number>();
  for (const sighting of humans) {
    const key = contactKey(sighting.contact);
    first.set(key, Math.min(first.get(key) ?? Infinity, sighting.first));
    const name = plainName(sighting.contact.name);
    sets.find(key);
    // A name cannot be mistaken for an e-mail: it has a space.
    if (mergeNames && isFullName(name)) sets.union(key, name);
  }

  const ids = new Map<string, string>();
  const earliestFirst = [...first].sort(([a, atA], [b, atB]) => atA - atB || compare(a, b));
  for (const [key] of earliestFirst) if (!ids.has(sets.find(key))) ids.set(sets.find(key), key);

  const idOf = (contact: Contact) => (isBot(contact) ? undefined : ids.get(sets.find(contactKey(contact))));
  const names = namesOf(humans, idOf);
  const rows = [...ids.values()].sort(compare).map((id) => ({ id, name: bestName(names.get(id)) ?? id, email: writableEmail(id) }));
  return { rows, bots: sightings.filter(({ contact }) => isBot(contact)).length, idOf };
}

function namesOf(humans: Sighting[], idOf: People['idOf']): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const { contact, times } of humans) {
    const name = contact.name.trim().replace(/\s+/g, ' ').slice(0, 200);
    const id = idOf(contact);
    if (!name || !id) continue;
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

/** Union-find over strings. */
function createSets() {
  const parents = new Map<string, string>();
  const find = (item: string): string => {
    let root = item;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(item, root);
    return root;
  };
  return { find, union: (a: string, b: string) => void parents.set(find(a), find(b)) };
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
