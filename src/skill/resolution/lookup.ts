import { anyWordQuery, fuzzyQuery } from '../../search/lucene';
import { numeronym, shortForm, squashedGuesses } from './abbreviation';

/** How candidates for a text are looked up; an empty text or 0 leaves a way out. */
export interface Lookup {
  /** Whole names without separators. */
  readonly squashed: string[];
  readonly initials: string;
  /** What names without separators may begin with. */
  readonly prefix: string;
  readonly first: string;
  readonly last: string;
  readonly length: number;
  /** Full-text queries: any of the words; the same with one letter wrong. */
  readonly words: string;
  readonly fuzzy: string;
}

/** The lookup of a cleaned text. */
export function lookupOf(text: string): Lookup {
  const form = shortForm(text);
  const { first = '', last = '', length = 0 } = numeronym(form) ?? {};
  return {
    squashed: squashedGuesses(form),
    initials: form.asInitials,
    prefix: form.short && form.squashed.length >= 3 ? form.squashed : '',
    ...{ first, last, length },
    words: anyWordQuery(text) ?? '',
    fuzzy: fuzzyQuery(text) ?? '',
  };
}
