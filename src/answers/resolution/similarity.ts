import type { Frequencies } from './frequencies';
import { padded } from './statistics';

/**
 * tf-idf cosine of the character n-grams of one text with those of others (Salton and Buckley, Term-weighting approaches in
 * automatic text retrieval, 1988): misspellings, inflections and compounds share most of their n-grams.
 */
export class GramCosine {
  private readonly weights: Float32Array;
  private readonly counts: Uint16Array;
  private text: readonly number[] = [];

  constructor(
    private readonly frequencies: Frequencies,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.weights = new Float32Array(frequencies.slots);
    this.counts = new Uint16Array(frequencies.slots);
  }

  /** Sets the text that others are compared with. */
  compareWith(text: string): void {
    for (const slot of this.text) this.weights[slot] = 0;
    this.text = this.frequencies.gramSlots(padded(text), this.from, this.to);
    const norm = this.norm(this.text);
    for (const slot of this.text) this.weights[slot] = (this.weights[slot] ?? 0) + this.frequencies.idf(slot) / norm;
  }

  cosine(other: string): number {
    const slots = this.frequencies.gramSlots(padded(other), this.from, this.to);
    let dot = 0;
    for (const slot of slots) {
      const weight = this.weights[slot] ?? 0;
      if (weight) dot += weight * this.frequencies.idf(slot);
    }
    // Rounding may pass 1 by a little.
    return dot ? Math.min(1, dot / this.norm(slots)) : 0;
  }

  /** The length of the vector; (k+1)² - k² for the k-th repetition keeps it to one pass. */
  private norm(slots: readonly number[]): number {
    let sum = 0;
    for (const slot of slots) {
      const before = this.counts[slot] ?? 0;
      sum += (2 * before + 1) * this.frequencies.idf(slot) ** 2;
      this.counts[slot] = before + 1;
    }
    for (const slot of slots) this.counts[slot] = 0;
    return Math.sqrt(sum) || 1;
  }
}

/** A sparse vector of weighted stems, of length 1. */
export type StemVector = ReadonlyMap<string, number>;

/** The tf-idf vector of stems; `sublinear` counts repetitions as 1 + ln(tf). */
export function stemVector(stems: readonly string[], frequencies: Frequencies, sublinear = false): StemVector {
  const vector = new Map<string, number>();
  for (const stem of stems) vector.set(stem, (vector.get(stem) ?? 0) + 1);
  let sum = 0;
  for (const [stem, count] of vector) {
    const weight = (sublinear ? 1 + Math.log(count) : count) * frequencies.idf(frequencies.slotOf(stem));
    vector.set(stem, weight);
    sum += weight * weight;
  }
  const norm = Math.sqrt(sum) || 1;
  for (const [stem, weight] of vector) vector.set(stem, weight / norm);
  return vector;
}

/** The cosine of two such vectors. */
export function stemCosine(a: StemVector, b: StemVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0);
  return Math.min(1, dot);
}
