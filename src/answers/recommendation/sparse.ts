/** A vector of which few entries are not 0: their places in rising order, and what stands there. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

export const EMPTY: SparseVector = { places: new Int32Array(), values: new Float32Array() };

/** Out of entries by place; later ones of the same place replace earlier ones in a Map already. */
export function sparse(entries: ReadonlyMap<number, number>): SparseVector {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return { places: Int32Array.from(sorted, ([place]) => place), values: Float32Array.from(sorted, ([, value]) => value) };
}

/** Divided by its length; what has none stays. */
export function unit(vector: SparseVector): SparseVector {
  const length = Math.sqrt(squared(vector));
  return length > 0 ? { places: vector.places, values: vector.values.map((value) => value / length) } : vector;
}

export function squared({ values }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum;
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

/** The `most` largest entries of a dense vector that are above 0, as a sparse one. */
export function largest(dense: Float64Array, touched: readonly number[], most: number): SparseVector {
  const kept = touched.filter((place) => dense[place]! > 0);
  if (kept.length > most) kept.sort((a, b) => dense[b]! - dense[a]! || a - b).length = most;
  kept.sort((a, b) => a - b);
  return { places: Int32Array.from(kept), values: Float32Array.from(kept, (place) => dense[place]!) };
}
