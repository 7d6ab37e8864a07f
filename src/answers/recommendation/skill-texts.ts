import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import { largest, type SparseVector, unit } from './sparse';

/** What a skill is called and said to be, as stems. */
export interface SkillText {
  readonly name: readonly string[];
  readonly aliases: readonly string[];
  readonly description: readonly string[];
}

/** The texts of all skills as unit vectors over stems: tf-idf, where a stem counts by the best place it stands in. */
export interface SkillTexts {
  readonly vectors: readonly SparseVector[];
  /** How many different stems there are. */
  readonly stems: number;
}

/** O(stems of all texts). Memory 8 bytes a kept stem: at most 7 MB for 14,000 skills. */
export function skillTexts(texts: Iterable<SkillText>): SkillTexts {
  const numbers = new Map<string, number>();
  const documents: Map<number, number>[] = [];
  for (const text of texts) {
    const own = new Map<number, number>();
    const add = (stems: readonly string[], weight: number) => {
      for (const stem of stems) {
        const number = numbers.get(stem) ?? numbers.size;
        numbers.set(stem, number);
        own.set(number, Math.max(weight, own.get(number) ?? 0));
      }
    };
    add(text.name, P.words.name);
    add(text.aliases, P.words.aliases);
    add(text.description, P.words.description);
    documents.push(own);
  }
  const frequencies = new Float64Array(numbers.size);
  for (const own of documents) for (const stem of own.keys()) frequencies[stem]!++;
  const rarity = frequencies.map((count) => Math.log((documents.length + 1) / (count + 0.5)));
  const vectors = documents.map((own) =>
    unit(
      largest(
        [...own].map(([stem, weight]) => [stem, weight * rarity[stem]!]),
        P.stems,
      ),
    ),
  );
  return { vectors, stems: numbers.size };
}
