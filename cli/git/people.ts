import type { Contact } from './commit';
import { detached } from './detached';
import { readHistory } from './history';
import { mergePeople, type People, type Sighting } from './identities';
import { mapContacts } from './mailmap';
import type { Repository } from './repository';
import { readTrailers, type Trailer } from './trailers';

export interface HistoryPeople extends People {
  /** The person a trailer means; .mailmap has been applied. */
  idOfTrailer(contact: Contact): string | undefined;
}

/**
 * Reads who occurs in a history, all of it, whatever part is imported: ids must not depend on the part. Memory grows with the
 * number of different people only. read hears of each commit.
 */
export async function collectPeople(repository: Repository, options: { mergeNames: boolean }, read: () => void): Promise<HistoryPeople> {
  const authors = new Map<string, Sighting>();
  const named = new Map<string, Sighting>();
  for await (const commit of readHistory(repository, { files: false })) {
    sight(authors, commit.author, commit.at);
    for (const contact of distinct(readTrailers(commit.body))) sight(named, contact, commit.at);
    read();
  }
  // git log has applied .mailmap to the authors; contacts in trailers are text to it.
  const mapped = await mapContacts(
    repository,
    [...named.values()].map((sighting) => sighting.contact),
  );
  const helpers = [...named.values()].map((sighting, index) => ({ ...sighting, contact: mapped[index] ?? sighting.contact }));
  const people = mergePeople([...authors.values(), ...helpers], options);
  const byTrailer = new Map([...named.keys()].map((key, index) => [key, helpers[index]?.contact]));
  return {
    ...people,
    idOfTrailer(contact) {
      const known = byTrailer.get(spelling(contact));
      return known && people.idOf(known);
    },
  };
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
