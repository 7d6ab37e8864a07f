import { normaliseName } from '../../facts/skill/name';

/** A stretch of words of a text. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a question: as names of skills are folded, and as it was written. */
export interface Word {
  readonly text: string;
  readonly written: string;
}

/** Names of skills are looked for up to this many words. */
const LONGEST = 5;
/** Words read at most: longer texts say what they are about at their beginning. */
const MAX_WORDS = 300;
/** Blanks and the punctuation of Latin, Chinese, Japanese, Arabic and Hindi texts. */
const BETWEEN = /[\s,;:!?()[\]{}"“”„<>|。、「」『』【】《》…؟،؛।]+/u;

/** Words as skill names spell them: c++, c#, .net and node.js stay whole, the punctuation around them goes. */
export function questionWords(text: string): Word[] {
  return text
    .normalize('NFKC')
    .split(BETWEEN)
    .map((word) => word.replace(/^['’*_`]+|['’*_`.]+$/g, ''))
    .map((written) => ({ text: normaliseName(written), written }))
    .filter(({ text: folded }) => folded)
    .slice(0, MAX_WORDS);
}

/** The folded words of a text. */
export function questionTokens(text: string): string[] {
  return questionWords(text).map(({ text: folded }) => folded);
}

/** All stretches of up to five words, longest first at each place. */
export function phrasesOf(tokens: readonly string[]): Phrase[] {
  return tokens.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST, tokens.length - start) }, (_length, i) => Math.min(LONGEST, tokens.length - start) - i).map(
      (length) => ({
        text: tokens.slice(start, start + length).join(' '),
        start,
        end: start + length,
      }),
    ),
  );
}

/** Takes the longest known phrase that is meant at each place from the left, and tells which words they cover. */
export function longestMatches(
  tokens: readonly string[],
  known: ReadonlySet<string>,
  isMeant: (phrase: Phrase) => boolean = () => true,
): { matched: Phrase[]; isCovered: (index: number) => boolean } {
  const matched: Phrase[] = [];
  const covered = new Set<number>();
  let next = 0;
  for (const phrase of phrasesOf(tokens)) {
    if (phrase.start < next || !known.has(phrase.text) || !isMeant(phrase)) continue;
    matched.push(phrase);
    for (let i = phrase.start; i < phrase.end; i++) covered.add(i);
    next = phrase.end;
  }
  return { matched, isCovered: (index) => covered.has(index) };
}
