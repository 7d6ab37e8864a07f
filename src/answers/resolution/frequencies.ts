import { FNV_OFFSET, fnv1a, fnvStep } from '../../hash';

/**
 * In how many documents each feature stands, as counters in hashed slots: a fixed and small memory whatever the size of the
 * taxonomy, where features that share a slot only look a little more frequent than they are (feature hashing, Weinberger et al.,
 * ICML 2009). Slots come from FNV-1a.
 */
export class Frequencies {
  private readonly counts: Uint32Array;
  private readonly seenIn: Uint32Array;
  private documents = 0;

  constructor(bits: number) {
    this.counts = new Uint32Array(1 << bits);
    this.seenIn = new Uint32Array(1 << bits);
  }

  get slots(): number {
    return this.counts.length;
  }

  /** Counts one more document. A document may name a slot several times. */
  add(slots: Iterable<number>): void {
    this.documents++;
    for (const slot of slots) {
      if (this.seenIn[slot] === this.documents) continue;
      this.seenIn[slot] = this.documents;
      this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    }
  }

  slotOf(feature: string): number {
    return this.fold(fnv1a(feature));
  }

  /** The slots of all character n-grams of a text, `from` to `to` long, as often as they stand in it. */
  gramSlots(text: string, from: number, to: number): number[] {
    const slots: number[] = [];
    for (let start = 0; start + from <= text.length; start++) {
      let hash = FNV_OFFSET;
      for (let i = 0; i < to && start + i < text.length; i++) {
        hash = fnvStep(hash, text.charCodeAt(start + i));
        if (i + 1 >= from) slots.push(this.fold(hash));
      }
    }
    return slots;
  }

  /** ln(1 + N/df); what was never seen weighs as much as what was seen once. */
  idf(slot: number): number {
    return Math.log(1 + Math.max(this.documents, 1) / Math.max(this.counts[slot] ?? 0, 1));
  }

  /** The form of BM25: ln(1 + (N - df + ½)/(df + ½)). */
  okapiIdf(slot: number): number {
    const df = Math.min(this.counts[slot] ?? 0, this.documents);
    return Math.log(1 + (this.documents - df + 0.5) / (df + 0.5));
  }

  /** The upper bits of FNV mix better than the lower ones. */
  private fold(hash: number): number {
    return ((hash >>> 15) ^ hash) & (this.counts.length - 1);
  }
}
