import { anyWordQuery, searchWords } from '../../graph/lucene';
import { numeronym, shortForm, squashedGuesses } from './abbreviation';

/** How candidates for a text are looked up; null leaves a way out. */
export interface Lookup {
  /** Whole names without separators. */
  readonly squashed: string[];
  readonly initials: string | null;
  /** What names without separators may begin with. */
  readonly prefix: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly length: number | null;
  /** Full-text queries: any of the words; words that are nearly the same or begin alike. */
  readonly words: string | null;
  readonly alike: string | null;
}

/** The lookup of a cleaned text. */
export function lookupOf(text: string): Lookup {
  const form = shortForm(text);
  const { first = null, last = null, length = null } = numeronym(form) ?? {};
  return {
    squashed: squashedGuesses(form),
    initials: form.asInitials || null,
    prefix: form.short && form.squashed.length >= 3 ? form.squashed : null,
    first,
    last,
    length,
    words: anyWordQuery(text) ?? null,
    alike: alikeQuery(text) || null,
  };
}

/** Longer words are also found with a letter wrong and by their beginning: "numerate" finds "numeracy". */
function alikeQuery(text: string): string {
  return searchWords(text)
    .filter((word) => word.length >= LONG_WORD)
    .map((word) => `${word}~1 ${word.slice(0, Math.max(LONG_WORD, Math.ceil(word.length * BEGINNING)))}*`)
    .join(' ');
}

const LONG_WORD = 5;
/** Endings that derive other words are seldom longer than the rest. */
const BEGINNING = 0.6;
