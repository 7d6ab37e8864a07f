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

/** Letters that other keyboards or spellings have otherwise, after the change to small ones. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // Turkish: İ becomes an i with a dot of its own, and ı is a letter beside i.
  [/i\u0307|ı/g, 'i'],
  [/ß/g, 'ss'],
  [/♯/g, '#'],
  // Vowel signs and stretching of Arabic, which are seldom written.
  [/[\u064B-\u0652\u0640]/g, ''],
];

/** Folds unicode (NFKC), case, blanks, and letters that are written in several ways. */
export function normaliseName(text: string): string {
  const folded = SPELLINGS.reduce((word, [letter, by]) => word.replace(letter, by), text.normalize('NFKC').toLowerCase());
  return folded.replace(/\s+/g, ' ').trim();
}

/** The other ways to write German umlauts in a folded name: "gebaeude" for "gebäude" and back; empty where there are none. */
export function umlautSpellings(normalised: string): string[] {
  const written = normalised.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
  const drawn = normalised.replace(/ae/g, 'ä').replace(/oe/g, 'ö').replace(/ue/g, 'ü');
  return [...new Set([written, drawn])].filter((spelling) => spelling !== normalised);
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
