/** Names as compared: case, spaces, forms of the same letter and which name comes first do not matter. */
export function plainName(name: string): string {
  return firstNameFirst(name).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What follows a name behind a comma without being a first name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.? ?d|m\.? ?d|m\.? ?sc|b\.? ?sc|mba|esq|inc|ltd|llc|gmbh|ag|corp|co)\.?$/i;

/** "Lima, Ana" and "Lima, Ana (Rail)", as directories write names, as "Ana Lima"; other names as they are. */
export function firstNameFirst(name: string): string {
  const text = name.trim().replace(/\s+/g, ' ');
  const [, last = '', first = ''] = /^([^,()[\]]+), ?([^,()[\]]+?)(?: ?[([][^()[\]]*[)\]])?$/.exec(text) ?? [];
  if (first === '' || SUFFIX.test(first) || /[@\d]/.test(last + first) || last.split(' ').length > 3 || first.split(' ').length > 3)
    return text;
  return `${first} ${last}`;
}

/** Names that tools and tutorials put in; two people with one of them are not the same. */
const PLACEHOLDERS = new Set([
  'your name',
  'unknown author',
  'first last',
  'firstname lastname',
  'john doe',
  'jane doe',
  'no author',
  '(no author)',
  'root user',
  'test user',
  'ubuntu user',
  'default user',
  'system administrator',
  'full name',
]);

/** A name of at least two words says who somebody is; "alex" does not. */
export function isFullName(plain: string): boolean {
  return plain.includes(' ') && !PLACEHOLDERS.has(plain) && !plain.includes('@');
}

/** True for a name in which a program has put signs in the place of letters it did not know: J�rg. */
export function isDamaged(name: string): boolean {
  return name.includes('\ufffd');
}
