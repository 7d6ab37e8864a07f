import type { PairGraph } from './pair-graph';

/**
 * The share that each person's circle has of the largest one, by size, 0..1: a circle is everyone joined by vouches, whoever gave
 * them. Union and find with path halving (Tarjan and van Leeuwen 1984), O(pairs) in effect.
 */
export function circleShares({ people, offsets, from, vouch }: PairGraph): Float64Array {
  const parent = Int32Array.from({ length: people }, (_, person) => person);
  const find = (person: number): number => {
    while (parent[person] !== person) {
      parent[person] = parent[parent[person]!]!;
      person = parent[person]!;
    }
    return person;
  };
  for (let to = 0; to < people; to++)
    for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) if (vouch[pair]! > 0) parent[find(from[pair]!)] = find(to);
  const sizes = new Int32Array(people);
  for (let person = 0; person < people; person++) sizes[find(person)]!++;
  let largest = 1;
  for (const size of sizes) largest = Math.max(largest, size);
  return Float64Array.from({ length: people }, (_, person) => sizes[find(person)]! / largest);
}
