/** A stretch of words of a text. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names of skills are looked for up to this many words. */
const LONGEST = 5;
/** Words read at most: longer texts say what they are about at their beginning. */
const MAX_WORDS = 300;

/** Words as skill names spell them: c++, c#, .net and node.js stay whole, the punctuation around them goes. */
export function questionTokens(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;:!?()[\]{}"“”„<>|]+/)
    .map((word) => word.replace(/^['’*_`]+|['’*_`.]+$/g, ''))
    .filter(Boolean)
    .slice(0, MAX_WORDS);
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

/** Takes the longest known phrase at each place from the left, and tells which words they cover. */
export function longestMatches(
  tokens: readonly string[],
  known: ReadonlySet<string>,
): { matched: Phrase[]; isCovered: (index: number) => boolean } {
  const matched: Phrase[] = [];
  const covered = new Set<number>();
  let next = 0;
  for (const phrase of phrasesOf(tokens)) {
    if (phrase.start < next || !known.has(phrase.text)) continue;
    matched.push(phrase);
    for (let i = phrase.start; i < phrase.end; i++) covered.add(i);
    next = phrase.end;
  }
  return { matched, isCovered: (index) => covered.has(index) };
}
