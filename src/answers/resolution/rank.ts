import type { ComparedCandidate } from './features';
import { type FeatureWeights, LEXICAL_WEIGHTS, SEMANTIC_WEIGHTS } from './parameters';

/** Cosines of the sentence model; null where it is off or the skill has no vectors yet. */
export interface Meanings {
  /** With the preferred name. */
  readonly name: number;
  /** With the mean of its names. */
  readonly names: number;
  /** Of the text inside its sentence, with the mean of the names. */
  readonly inContext: number;
}

export interface RankedCandidate {
  readonly id: string;
  readonly matchedName: string;
  /** From 0 to 1: the share of what would speak for it at most. */
  readonly score: number;
}

/**
 * Orders candidates, best first, ties by id, and leaves out what does not fit. `trust` is how far the model knows the words of the
 * text: 1 where each is a word piece of its own, less where it had to spell them out. Where many have no vectors yet, as after an
 * import, those could not be compared with the others: then form and words alone count for all.
 */
export function rankCandidates(
  compared: readonly ComparedCandidate[],
  meanings: ReadonlyMap<string, Meanings>,
  trust: number,
  limit: number,
): RankedCandidate[] {
  const ranked: RankedCandidate[] = [];
  const enough = isByMeaning(compared, meanings);
  for (const candidate of compared) {
    const meaning = enough ? meanings.get(candidate.id) : undefined;
    if (!fits(candidate, meaning, trust)) continue;
    const weights = meaning ? SEMANTIC_WEIGHTS : LEXICAL_WEIGHTS;
    ranked.push({ id: candidate.id, matchedName: candidate.matchedName, score: sum(candidate, meaning, trust, weights) / total(weights) });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Whether enough of the candidates have vectors for all to be compared by what they mean, too. */
export function isByMeaning(compared: readonly ComparedCandidate[], meanings: ReadonlyMap<string, Meanings>): boolean {
  return compared.filter(({ id }) => meanings.has(id)).length >= LEAST_KNOWN * compared.length;
}

/** Something must be alike besides how often and in what sentence: any text has neighbours. */
function fits({ features: { grams, same, stems, allNames } }: ComparedCandidate, meaning: Meanings | undefined, trust: number): boolean {
  if (Math.max(grams, same, stems, allNames) >= LEAST_ALIKE) return true;
  return meaning !== undefined && Math.max(meaning.name, meaning.names) * trust >= LEAST_MEANING;
}

const LEAST_KNOWN = 0.8;
const LEAST_ALIKE = 0.15;
const LEAST_MEANING = 0.3;

function sum({ features }: ComparedCandidate, meaning: Meanings | undefined, trust: number, weights: FeatureWeights): number {
  const lexical =
    weights.grams * features.grams +
    weights.stems * features.stems +
    weights.squashed * features.squashed +
    weights.allNames * features.allNames +
    weights.breadth * features.breadth +
    weights.brevity * features.brevity +
    weights.context * features.context +
    weights.same * features.same +
    weights.shortened * features.shortened;
  if (!meaning) return lexical;
  const semantic = weights.meaning * meaning.name + weights.meaningOfNames * meaning.names;
  return lexical + trust * semantic + weights.meaningInContext * meaning.inContext;
}

const total = (weights: FeatureWeights) => Object.values(weights).reduce((all, weight) => all + weight, 0);
