/** Longer queries cost more than they find. */
const MAX_TERMS = 32;

/** The words of a text, first ones first, each once; letters and digits only, so that no sign of the query language is left. */
export function searchWords(text: string, max = MAX_TERMS): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...new Set(words)].slice(0, max);
}

/**
 * A query that all words must match, the last one as a beginning; undefined where the text has no word. Fields are named where
 * the index has others that are no text.
 */
export function prefixQuery(text: string, fields: readonly string[] = []): string | undefined {
  const words = searchWords(text);
  const last = words.at(-1);
  if (!last) return undefined;
  const clauses = [...words.slice(0, -1).map(quote), `(${quote(last)} OR ${last}*)`];
  return clauses.map((clause) => (fields.length ? `+(${fields.map((field) => `${field}:${clause}`).join(' ')})` : `+${clause}`)).join(' ');
}

/** A query that any of the words may match, with one letter wrong where the word has five or more. */
export function fuzzyQuery(text: string): string | undefined {
  const words = searchWords(text);
  return words.length ? words.map((word) => (word.length >= 5 ? `${word}~1` : quote(word))).join(' ') : undefined;
}

/** A query that any of the words may match. */
export function anyWordQuery(text: string): string | undefined {
  const words = searchWords(text);
  return words.length ? words.map(quote).join(' ') : undefined;
}

/** Quoted, since AND, OR, NOT and TO are operators where they stand bare in capitals, and words stay words. */
const quote = (word: string) => `"${word}"`;
