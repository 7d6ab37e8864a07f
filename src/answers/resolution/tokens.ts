import { porterStem } from './stem';

/** Words that say nothing about a skill. */
const STOP_WORDS = new Set(
  'a an and the of or in on to for with at by from as is are be this that your our you we will their its into other such e g i etc have has using'.split(
    ' ',
  ),
);

/** One word each, with the signs that tell languages apart: c++, c#, .net. */
const TOKEN = /c\+\+|(?<![\p{L}\p{N}])[cf]#|\.net\b|[\p{L}\p{N}]+/gu;

/** The words of a text that is folded already. */
export function tokensOf(folded: string): string[] {
  return folded.match(TOKEN) ?? [];
}

/** Turns texts into stems, and remembers those of words it has seen: a taxonomy has few words, each thousands of times. */
export class Stemmer {
  private readonly stems = new Map<string, string>();

  /** The stems of what is not a stop word, in the text's order. */
  stemsOf(text: string): string[] {
    const stems: string[] = [];
    for (const token of tokensOf(text.normalize('NFKC').toLowerCase())) if (!STOP_WORDS.has(token)) stems.push(this.stem(token));
    return stems;
  }

  private stem(word: string): string {
    const known = this.stems.get(word);
    if (known !== undefined) return known;
    // What callers send must not fill up the memory.
    if (this.stems.size >= REMEMBERED) this.stems.clear();
    const stem = porterStem(word);
    this.stems.set(word, stem);
    return stem;
  }
}

const REMEMBERED = 50_000;
