import type { RowSink } from '../sink';
import type { Contact } from './commit';
import { detached } from './detached';
import { readHistory } from './history';
import { mergePeople, type Merging, type People, type Sighting } from './identities';
import type { HistoryText } from './legacy-text';
import { mapContacts } from './mailmap';
import type { Repository } from './repository';
import { addressesOf, NOBODY_STORED, storedPeople } from './stored-people';
import { readTrailers, type Trailer } from './trailers';

export interface HistoryPeople extends People {
  /** The person a trailer means; .mailmap has been applied. */
  idOfTrailer(contact: Contact): string | undefined;
}

interface Sighted {
  authors: Map<string, Sighting>;
  named: Map<string, Sighting>;
}

/**
 * Reads who occurs in a history, all of it, whatever part is imported: ids must not depend on the part. Memory grows with the
 * number of different people only. A history with texts of unknown encodings is read again once these are guessed. read hears of each
 * commit; ask says whom the service knows by addresses.
 */
export async function collectPeople(
  repository: Repository,
  texts: HistoryText,
  options: Merging,
  read: () => void,
  ask?: RowSink['people'],
): Promise<HistoryPeople> {
  let { authors, named } = await sightAll(repository, texts, read);
  if (texts.learned) {
    texts.guess();
    ({ authors, named } = await sightAll(repository, texts, () => {}));
  }
  // git log has applied .mailmap to the authors; contacts in trailers are text to it.
  const mapped = await mapContacts(
    repository,
    [...named.values()].map((sighting) => sighting.contact),
  );
  const helpers = [...named.values()].map((sighting, index) => ({ ...sighting, contact: mapped[index] ?? sighting.contact }));
  const sightings = [...authors.values(), ...helpers];
  const stored = ask ? storedPeople(await ask(addressesOf(sightings.map(({ contact }) => contact)))) : NOBODY_STORED;
  const people = mergePeople(sightings, { ...options, stored });
  const byTrailer = new Map([...named.keys()].map((key, index) => [key, helpers[index]?.contact]));
  return {
    ...people,
    idOfTrailer(contact) {
      const known = byTrailer.get(spelling(contact));
      return known && people.idOf(known);
    },
  };
}

async function sightAll(repository: Repository, texts: HistoryText, read: () => void): Promise<Sighted> {
  const authors = new Map<string, Sighting>();
  const named = new Map<string, Sighting>();
  for await (const commit of readHistory(repository, texts, { files: false })) {
    sight(authors, commit.author, commit.at);
    for (const contact of distinct(readTrailers(commit.body))) sight(named, contact, commit.at);
    read();
  }
  return { authors, named };
}

function sight(sightings: Map<string, Sighting>, contact: Contact, at: number): void {
  const key = spelling(contact);
  const known = sightings.get(key);
  if (!known) {
    const kept = { name: detached(contact.name), email: detached(contact.email) };
    sightings.set(detached(key), { contact: kept, first: at, times: 1 });
  } else {
    known.first = Math.min(known.first, at);
    known.times++;
  }
}

function distinct(trailers: Trailer[]): Contact[] {
  return [...new Map(trailers.map(({ contact }) => [spelling(contact), contact])).values()];
}

function spelling({ name, email }: Contact): string {
  return `${name}<${email}`;
}
