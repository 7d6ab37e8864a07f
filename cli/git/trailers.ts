import type { Part } from '../rows';
import type { Contact } from './commit';
import { readableName } from './readable-name';

export interface Trailer {
  part: Part;
  contact: Contact;
}

/** Sign-offs and Cc are left out: they say who passed a change on or was told, not who knows the matter. */
const PARTS = new Map<string, Part>([
  ['co-authored', 'COAUTHOR'],
  ['co-developed', 'COAUTHOR'],
  ['reviewed', 'REVIEWER'],
  ['acked', 'APPROVER'],
  ['approved', 'APPROVER'],
  ['tested', 'HELPER'],
  ['reported', 'HELPER'],
  ['suggested', 'HELPER'],
  ['helped', 'HELPER'],
  ['mentored', 'HELPER'],
]);

const LINE = /^([a-z]+(?:-[a-z]+)*)-by:[ \t]*(.+)$/i;
const CONTACT = /([^<>]*)<\s*([^<>\s]+)\s*>/g;

/**
 * The people named by lines such as "Reviewed-by: Ana Lima <ana@example.org>", in order. Lines anywhere in the body count, not only
 * in its last paragraph: squashed commits leave them in the middle. Quoted and indented ones do not.
 */
export function readTrailers(body: string): Trailer[] {
  return body.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = LINE.exec(line.trimEnd()) ?? [];
    const parts = partsOf(key);
    if (parts.length === 0) return [];
    return contactsIn(value).flatMap((contact) => parts.map((part) => ({ part, contact })));
  });
}

/** True for a line that names somebody in a part, so that it need not stay in the text. */
export function isPersonLine(line: string): boolean {
  const key = LINE.exec(line.trimEnd())?.[1] ?? '';
  return key.toLowerCase() === 'signed-off' || partsOf(key).length > 0;
}

/** "Reported-and-tested" is two parts. */
function partsOf(key: string): Part[] {
  const parts = key
    .toLowerCase()
    .split('-and-')
    .map((word) => PARTS.get(word));
  return [...new Set(parts.filter((part) => part !== undefined))];
}

/** Usually one; several are separated by commas. A name may hold commas itself where it is the only one. */
function contactsIn(value: string): Contact[] {
  return [...value.matchAll(CONTACT)].map(([, name = '', email = '']) => ({
    name: readableName(
      name
        .replace(/^[\s,;]+/, '')
        .replace(/^["']|["']$/g, '')
        .trim()
        .replace(/^["']|["']$/g, ''),
    ),
    email,
  }));
}
