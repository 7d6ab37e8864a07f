import type { Embedder } from '../../derived/vectors/embedder';
import { cleanText } from './clean';
import type { Stemmer } from './tokens';

/** A text as skills are compared with it. */
export interface Question {
  /** Cleaned. */
  readonly text: string;
  /** The sentence it stands in, or empty. */
  readonly context: string;
  /** What the sentence model makes of the text; null without the model or where it has no word. */
  readonly vector: number[] | null;
  /** The same inside its sentence. */
  readonly contextVector: number[] | null;
  /** How far the model knows its words: 1 where each is a word piece of its own, less where it has to spell them. */
  readonly trust: number;
}

/** Prepares texts; one that is sent several times is embedded once. */
export async function toQuestions(
  asked: readonly { readonly text: string; readonly context: string | null }[],
  stemmer: Stemmer,
  embedder: Embedder | undefined,
): Promise<Question[]> {
  const known = new Map<string, number[]>();
  async function vectorOf(text: string, model: Embedder): Promise<number[]> {
    const before = known.get(text);
    if (before) return before;
    // Alone: what a quantised model gives depends a little on the texts beside it.
    const [vector] = await model.embed([text]);
    const values = [...(vector ?? [])];
    known.set(text, values);
    return values;
  }
  const questions: Question[] = [];
  for (const { text: sent, context: around } of asked) {
    const [text, context] = [cleanText(sent), around?.trim() ?? ''];
    const model = stemmer.stemsOf(text).length ? embedder : undefined;
    questions.push({
      text,
      context,
      vector: model ? await vectorOf(text, model) : null,
      contextVector: model && context ? await vectorOf(`${text}: ${context}`, model) : null,
      trust: model ? Math.min(1, text.split(' ').length / model.pieces(text)) : 0,
    });
  }
  return questions;
}
