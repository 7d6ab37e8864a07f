/** A vector of which few entries are not 0: their places in rising order, and what stands there. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

export const EMPTY: SparseVector = { places: new Int32Array(), values: new Float32Array() };

/** Out of entries with distinct places, in any order. */
export function sparse(entries: Iterable<readonly [place: number, value: number]>): SparseVector {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return { places: Int32Array.from(sorted, ([place]) => place), values: Float32Array.from(sorted, ([, value]) => value) };
}

/** The `most` largest entries above 0; of equal ones those that stand first. */
export function largest(entries: readonly (readonly [place: number, value: number])[], most: number): SparseVector {
  const kept = entries.filter(([, value]) => value > 0);
  if (kept.length > most) kept.sort(([a, x], [b, y]) => y - x || a - b).length = most;
  return sparse(kept);
}

/** Divided by its length; what has none stays. */
export function unit(vector: SparseVector): SparseVector {
  const length = Math.sqrt(vector.values.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? { places: vector.places, values: vector.values.map((value) => value / length) } : vector;
}

/** The inner product with a dense vector. */
export function dot({ places, values }: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += values[i]! * dense[places[i]!]!;
  return sum;
}

/** Adds `factor` times the vector to a dense one. */
export function addTo(dense: Float64Array, { places, values }: SparseVector, factor = 1): void {
  for (let i = 0; i < places.length; i++) dense[places[i]!]! += factor * values[i]!;
}

/** Sets the places of the vector to 0 again: a scratch vector is cleared without a pass over all of it. */
export function clear(dense: Float64Array, { places }: SparseVector): void {
  for (let i = 0; i < places.length; i++) dense[places[i]!] = 0;
}

/** The cosine of two unit vectors. */
export function cosine(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.places.length && j < b.places.length;) {
    const difference = a.places[i]! - b.places[j]!;
    if (difference === 0) sum += a.values[i++]! * b.values[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
