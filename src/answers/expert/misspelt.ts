import { searchWords } from '../../graph/lucene';
import { FREE, INTENTS, LANGUAGES, LEVELS } from './cues';
import type { NamedSkill } from './interpretation';
import { isAsking } from './understanding';

/** Shorter words are other words once a letter is changed. */
const LEAST_LETTERS = 5;
/** A question is short; in longer texts nearly every word is close to the name of something. */
const MOST_WORDS = 12;

/** The words of a question that could be names of skills with a letter wrong; none of a longer text. */
export function misspellable(tokens: readonly string[]): string[] {
  if (tokens.length > MOST_WORDS) return [];
  // Words with signs in them are names as they stand, such as c++ and node.js.
  return tokens.filter((word) => word.length >= LEAST_LETTERS && !saysElse(word) && searchWords(word)[0] === word);
}

const saysElse = (word: string) => isAsking(word) || LEVELS.has(word) || INTENTS.has(word) || LANGUAGES.has(word) || FREE.has(word);

/** Skills whose name is one letter apart from a word of the question, as if that word named them; `known` words name something as they are. */
export function corrected(words: readonly string[], near: readonly NamedSkill[], known: ReadonlySet<string>): NamedSkill[] {
  return words
    .filter((word) => !known.has(word))
    .flatMap((word) =>
      near.filter(({ asked }) => areOneLetterApart(word, asked)).map((skill) => ({ ...skill, asked: word, misspelt: true })),
    );
}

/** True where one letter more, less or other, or two swapped, make one of the other. */
export function areOneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
