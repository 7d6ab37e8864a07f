import { firstNameFirst, isFullName, plainName } from '../../src/facts/person/full-name';
import { mailboxOf } from '../../src/facts/person/mailbox';
import type { PersonMatch } from '../sink';
import { contactKey } from './address';
import type { Contact } from './commit';
import type { KnownPerson } from './known-people';
import { isDamaged } from './readable-name';

/** Whom a service knows, as far as a history names them. */
export interface StoredPeople {
  readonly known: readonly KnownPerson[];
  /** What tells a contact's mailbox apart; where several people had an address, with whose it is. */
  readonly boxOf: (contact: Contact) => string;
}

/** Without a service, or before it is asked. */
export const NOBODY_STORED: StoredPeople = { known: [], boxOf: (contact) => mailboxOf(contactKey(contact)) };

/** The addresses by which a service may know contacts. */
export function addressesOf(contacts: readonly Contact[]): string[] {
  return [...new Set(contacts.map(contactKey).filter((key) => key.includes('@')))].sort();
}

/**
 * Reads who is stored. An address that was given on is somebody's by their name, else that of the one who is active: the people of
 * an answer come with active ones first.
 */
export function storedPeople(matches: readonly PersonMatch[]): StoredPeople {
  const holders = new Map<string, PersonMatch['people']>();
  for (const { email, people } of matches) if (people.length > 0) holders.set(mailboxOf(email), people);
  const own = (mailbox: string, of: PersonMatch['people'], id: string) => (of.length === 1 ? mailbox : `${mailbox}\n${id}`);
  const known = new Map<string, KnownPerson>();
  for (const [mailbox, people] of holders)
    for (const { id, name, email, emails } of people) {
      const person = known.get(id) ?? {
        id,
        name,
        ...(email && { email }),
        mailboxes: [],
        stored: { name, mailboxes: new Set(emails.map(mailboxOf)) },
      };
      person.mailboxes.push(own(mailbox, people, id));
      known.set(id, person);
    }
  return {
    known: [...known.values()],
    boxOf(contact) {
      const mailbox = mailboxOf(contactKey(contact));
      const people = holders.get(mailbox) ?? [];
      const holder = people.find(({ name }) => plainName(name) === plainName(contact.name)) ?? people[0];
      return holder ? own(mailbox, people, holder.id) : mailbox;
    },
  };
}

/** Whether a name of the history is worth more than the stored one: whole instead of damaged, or full instead of a nickname. */
export function isBetterName(name: string, stored: string): boolean {
  if (isDamaged(stored)) return !isDamaged(name);
  return isFullName(plainName(name)) && !isFullName(plainName(firstNameFirst(stored)));
}
