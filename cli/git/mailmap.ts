import type { Contact } from './commit';
import type { Repository } from './repository';
import { gitText } from './run-git';

const ANSWER = /^(.*?) ?<([^<>]*)>$/;

/** Contacts as the repository's .mailmap has them, in the order given. Names and e-mails must be free of angle brackets and line ends. */
export async function mapContacts(repository: Repository, contacts: Contact[]): Promise<Contact[]> {
  if (contacts.length === 0) return [];
  const input = contacts.map(({ name, email }) => `${name} <${email}>\n`).join('');
  const lines = (await gitText(repository.folder, ['check-mailmap', '--stdin'], input)).split('\n');
  return contacts.map((contact, index) => {
    const [, name = contact.name, email = contact.email] = ANSWER.exec(lines[index] ?? '') ?? [];
    return { name, email };
  });
}
