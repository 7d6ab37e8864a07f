import { CliError } from '../errors';
import { fileEntry } from '../files/entries';
import type { Entry } from '../files/entry';
import { readTable } from '../files/table';
import { decode, linesOf } from '../files/text';
import { folded } from '../nearest';
import { mailboxOf } from '../../src/facts/person/mailbox';
import { contactKey } from './address';

/** Somebody the user names by --people, or whom the service knows, with every address the history may have them under. */
export interface KnownPerson {
  /** As the service has it; without one, the first address. */
  id: string;
  name: string;
  email?: string;
  /** In the form of mailboxOf. */
  mailboxes: string[];
  /** Where the service has them already: as whom, and by which mailboxes. */
  stored?: { readonly name: string; readonly mailboxes: ReadonlySet<string> };
}

interface Given {
  line: number;
  id?: string;
  name: string;
  emails: string[];
}

/**
 * Reads who is who: a table or JSON lines with id, name and one or more columns of e-mails, as for the import of people, or a file in the
 * form of .mailmap. Throws CliError where an address is of two people.
 */
export async function readKnownPeople(path: string): Promise<KnownPerson[]> {
  const entry = await fileEntry(path);
  const given = /\.jsonl|\.ndjson$/i.test(entry.name) ? fromJson(entry) : (await isMailmap(entry)) ? fromMailmap(entry) : fromTable(entry);
  const owners = new Map<string, { id: string; line: number }>();
  const people = new Map<string, KnownPerson>();
  for await (const { line, id, name, emails } of given) {
    const keys = emails.map((email) => contactKey({ name: '', email })).filter((key) => key !== '');
    const own = id || keys[0];
    if (!own || keys.length === 0) continue;
    const person = people.get(own) ?? { id: own, name, ...(keys[0]?.includes('@') && { email: keys[0] }), mailboxes: [] };
    people.set(own, { ...person, name: person.name || name });
    for (const mailbox of keys.map(mailboxOf)) {
      const owner = owners.get(mailbox);
      if (owner && owner.id !== own)
        throw new CliError(
          `${entry.name}, line ${line}: ${mailbox} is an address of ${own} and, in line ${owner.line}, of ${owner.id}. Leave it to one of them.`,
        );
      owners.set(mailbox, { id: own, line });
      if (!owner) person.mailboxes.push(mailbox);
    }
  }
  return [...people.values()];
}

async function* fromTable(entry: Entry): AsyncGenerator<Given> {
  let header: string[] | undefined;
  for await (const { cells, line, problem } of readTable(entry)) {
    if (problem) throw new CliError(`${entry.name}, line ${line}: ${problem}`);
    if (!header) {
      header = cells.map(folded);
      const missing = ['id', 'name'].filter((column) => !header?.includes(column));
      if (!header.some(isEmail)) missing.push('email');
      if (missing.length > 0)
        throw new CliError(
          `${entry.name}, line ${line}: no column is called ${missing.join(' or ')}. --people takes a table with id, name, email (more such as "email 2" may follow) or a file like .mailmap.`,
        );
      continue;
    }
    const cell = (column: string) => cells[header?.indexOf(column) ?? -1]?.trim() ?? '';
    const emails = cells.filter((_, index) => isEmail(header?.[index] ?? '')).flatMap(addresses);
    yield { line, id: cell('id'), name: cell('name'), emails };
  }
}

function isEmail(column: string): boolean {
  return /e?mail/.test(column);
}

function addresses(text: string): string[] {
  return text.split(/[;,|\s]+/).filter((item) => item.includes('@'));
}

async function* fromJson(entry: Entry): AsyncGenerator<Given> {
  for await (const { number: line, text } of linesOf(decode(entry))) {
    if (text.trim() === '') continue;
    let row: Record<string, unknown>;
    try {
      row = JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new CliError(`${entry.name}, line ${line}: it is not JSON. --people takes a table, JSON lines or a file like .mailmap.`);
    }
    const texts = [row.email, row.emails].flat().filter((item) => typeof item === 'string');
    yield { line, id: typeof row.id === 'string' ? row.id : '', name: typeof row.name === 'string' ? row.name : '', emails: texts };
  }
}

const CONTACTS = /([^<>]*)<([^<>]*)>/g;

/** Lines of a name and addresses in angle brackets, the first being the person's own. */
async function* fromMailmap(entry: Entry): AsyncGenerator<Given> {
  for await (const { number: line, text } of linesOf(decode(entry))) {
    const contacts = [...text.replace(/^\s*#.*$/, '').matchAll(CONTACTS)];
    const [first] = contacts;
    if (first) yield { line, name: first[1]?.trim() ?? '', emails: contacts.map(([, , email = '']) => email.trim()) };
  }
}

async function isMailmap(entry: Entry): Promise<boolean> {
  for await (const { text } of linesOf(decode(entry)))
    if (text.trim() !== '' && !text.trimStart().startsWith('#')) return /<[^<>]*>\s*(?:#.*)?$/.test(text.trim());
  return false;
}
