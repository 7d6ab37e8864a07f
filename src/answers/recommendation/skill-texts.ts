import { largest, type SparseVector, unit } from './sparse';
import { RECOMMENDATION_PARAMETERS as P } from './parameters';

/** What a skill is called and said to be, as stems. */
export interface SkillText {
  readonly name: readonly string[];
  readonly aliases: readonly string[];
  readonly description: readonly string[];
}

/** Stems of one skill that are kept, the most telling ones: long lists of aliases repeat themselves. */
const KEPT = 64;

/** The texts of all skills as unit vectors over stems: tf-idf, where a stem counts by the best place it stands in. */
export class SkillTexts {
  private constructor(
    readonly vectors: readonly SparseVector[],
    /** How many different stems there are. */
    readonly stems: number,
  ) {}

  /** O(stems of all texts). Memory 8 bytes a stem and skill: 3 MB for 14,000 skills. */
  static of(texts: Iterable<SkillText>): SkillTexts {
    const numbers = new Map<string, number>();
    const documents: Map<number, number>[] = [];
    const frequencies: number[] = [];
    for (const text of texts) {
      const own = new Map<number, number>();
      const add = (stems: readonly string[], weight: number) => {
        for (const stem of stems) {
          let number = numbers.get(stem);
          if (number === undefined) numbers.set(stem, (number = numbers.size));
          const known = own.get(number);
          if (known === undefined) frequencies[number] = (frequencies[number] ?? 0) + 1;
          own.set(number, Math.max(weight, known ?? 0));
        }
      };
      add(text.name, P.words.name);
      add(text.aliases, P.words.aliases);
      add(text.description, P.words.description);
      documents.push(own);
    }
    const dense = new Float64Array(numbers.size);
    const rarity = frequencies.map((count) => Math.log((documents.length + 1) / (count + 0.5)));
    const vectors = documents.map((own) => {
      for (const [stem, weight] of own) dense[stem] = weight * rarity[stem]!;
      const vector = unit(largest(dense, [...own.keys()], KEPT));
      for (const stem of own.keys()) dense[stem] = 0;
      return vector;
    });
    return new SkillTexts(vectors, numbers.size);
  }
}
