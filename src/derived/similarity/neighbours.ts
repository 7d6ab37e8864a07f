import type { Associations } from './associations';
import { Occurrences } from './occurrences';
import { SIMILARITY_PARAMETERS, type SimilarityParameters } from './parameters';

export interface Neighbour {
  readonly skill: number;
  /** Cosine, 0..1, to four digits: what moves less is not worth a write. */
  readonly similarity: number;
}

/**
 * The most similar other skills of each in turn: cosine of their associations, strongest first, ties by number. Skills that
 * share no association never meet: O(Σ over skills of the lists of their associations), not O(skills²).
 */
export function* neighboursOf(
  rows: readonly Associations[],
  P: SimilarityParameters = SIMILARITY_PARAMETERS,
): Generator<Neighbour[], void> {
  const { holders, strengths } = turned(rows);
  const dots = new Float64Array(rows.length);
  for (const [skill, { skills, values }] of rows.entries()) {
    const met: number[] = [];
    skills.forEach((shared, i) => {
      const strength = values[i] ?? 0;
      const others = holders.of(shared);
      const theirs = strengths[shared] ?? [];
      for (let k = 0; k < others.length; k++) {
        const other = others[k]!;
        if (dots[other] === 0) met.push(other);
        dots[other]! += strength * theirs[k]!;
      }
    });
    const found: Neighbour[] = [];
    for (const other of met) {
      const similarity = Math.round(Math.min(1, dots[other] ?? 0) * 1e4) / 1e4;
      dots[other] = 0;
      if (other !== skill && similarity >= P.minSimilarity) found.push({ skill: other, similarity });
    }
    yield found.sort((a, b) => b.similarity - a.similarity || a.skill - b.skill).slice(0, P.neighbours);
  }
}

/** Whose associations hold each skill, in their order, and how strongly. */
function turned(rows: readonly Associations[]): { holders: Occurrences; strengths: Float32Array[] } {
  const lists = new Occurrences(rows.length);
  for (const { skills } of rows) lists.add(skills);
  const holders = lists.turned();
  const strengths = rows.map((_, skill) => new Float32Array(holders.of(skill).length));
  const next = new Int32Array(rows.length);
  for (const { skills, values } of rows) skills.forEach((skill, i) => (strengths[skill]![next[skill]!++] = values[i] ?? 0));
  return { holders, strengths };
}
