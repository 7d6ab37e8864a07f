import type { Occurrences } from './occurrences';
import { SIMILARITY_PARAMETERS, type SimilarityParameters } from './parameters';

/** A skill's associations with skills (itself among them), by number; of unit length. */
export interface Associations {
  readonly skills: Int32Array;
  readonly values: Float32Array;
}

/**
 * The associations of each skill in turn: positive pointwise mutual information of skills that stand together (Church and Hanks 1990; as vectors of words: Bullinaria
 * and Levy 2007), less where few say so (the discount of Pantel and Lin 2002):
 *
 *   a(s,t) = ln(lift) · n(s,t) / (n(s,t) + shrinkage)   where lift = n(s,t)·N / (n(s)·n(t)) is at least minLift, else 0
 *
 * A skill is associated with itself in the same way, so that two which only ever meet each other are alike. O(Σ k²) over lists
 * of k skills; memory O(skills · maxAssociations).
 */
export function* associationsOf(lists: Occurrences, P: SimilarityParameters = SIMILARITY_PARAMETERS): Generator<Associations, void> {
  const bySkill = lists.turned();
  const sizes = Float64Array.from({ length: lists.skills }, (_, skill) => bySkill.of(skill).length);
  const together = new Int32Array(lists.skills);
  for (let skill = 0; skill < lists.skills; skill++) {
    const met: number[] = [];
    for (const list of bySkill.of(skill))
      for (const other of lists.of(list)) {
        if (together[other] === 0) met.push(other);
        together[other]!++;
      }
    const found: [skill: number, value: number][] = [];
    for (const other of met) {
      const count = together[other] ?? 0;
      together[other] = 0;
      const lift = (count * lists.count) / ((sizes[skill] ?? 0) * (sizes[other] ?? 0));
      if (count >= P.minSupport && lift >= P.minLift) found.push([other, (Math.log(lift) * count) / (count + P.shrinkage)]);
    }
    yield unit(found.sort(([a, x], [b, y]) => y - x || a - b).slice(0, P.maxAssociations));
  }
}

/** Divided by its length, in the order of skills. */
function unit(found: [skill: number, value: number][]): Associations {
  const length = Math.hypot(...found.map(([, value]) => value));
  const sorted = found.sort(([a], [b]) => a - b);
  return { skills: Int32Array.from(sorted, ([skill]) => skill), values: Float32Array.from(sorted, ([, value]) => value / length) };
}
