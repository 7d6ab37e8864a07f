/** One spelling of a skill in the forms it can be found by. */
export interface NameForms {
  readonly text: string;
  /** Unicode and case folded, blanks single: equal spellings are equal here. c++, c#, .net and node.js stay apart. */
  readonly normalised: string;
  /** Without separators: node.js, Node JS and nodejs are one. */
  readonly squashed: string;
  /** First letters of two words or more, else empty. */
  readonly initials: string;
}

/** Folds unicode (NFKC), case and blanks. */
export function normaliseName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Letters and digits only; signs that tell languages apart become words. */
export function squashName(text: string): string {
  return normaliseName(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\+\+/g, 'pp')
    .replace(/(?<=\p{L})#/gu, 'sharp')
    .replace(/^\.(?=\p{L})/u, 'dot')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The initials of a name of several words: "machine learning" is "ml". */
export function initialsOf(text: string): string {
  const words = normaliseName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? '' : words.map((word) => word.slice(0, 1)).join('');
}

export function nameForms(text: string): NameForms {
  return { text: text.trim(), normalised: normaliseName(text), squashed: squashName(text), initials: initialsOf(text) };
}
