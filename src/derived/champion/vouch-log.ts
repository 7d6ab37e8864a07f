/** How somebody came to vouch for somebody; the numbers are stored in bytes. */
export const VOUCH_KINDS = ['ENDORSED', 'ACCEPTED', 'HELPED', 'MENTORED', 'REVIEWED'] as const;
export type VouchKind = (typeof VOUCH_KINDS)[number];

/** One thing that speaks for `to`, and whose word it is; people by number. */
export interface Vouch {
  readonly from: number;
  readonly to: number;
  readonly kind: VouchKind;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Share of a whole item. */
  readonly share: number;
  /** 0 (failed) to 1 (succeeded). */
  readonly outcome: number;
}

const START = 1 << 10;

/**
 * All vouches of one skill, in arrays that grow: 25 bytes an item, so that the two million of a skill with 100,000 holders take
 * 50 MB and no object each.
 */
export class VouchLog {
  from = new Int32Array(START);
  to = new Int32Array(START);
  kind = new Uint8Array(START);
  at = new Float64Array(START);
  share = new Float32Array(START);
  outcome = new Float32Array(START);
  count = 0;

  /** Adds an item; nobody vouches for themselves. */
  add({ from, to, kind, at, share, outcome }: Vouch): void {
    if (from === to) return;
    if (this.count === this.from.length) this.grow();
    const i = this.count++;
    this.from[i] = from;
    this.to[i] = to;
    this.kind[i] = VOUCH_KINDS.indexOf(kind);
    this.at[i] = at;
    this.share[i] = share;
    this.outcome[i] = outcome;
  }

  private grow(): void {
    const length = this.count * 2;
    const grown = <A extends Int32Array | Uint8Array | Float32Array | Float64Array>(next: A, old: A): A => {
      next.set(old);
      return next;
    };
    this.from = grown(new Int32Array(length), this.from);
    this.to = grown(new Int32Array(length), this.to);
    this.kind = grown(new Uint8Array(length), this.kind);
    this.at = grown(new Float64Array(length), this.at);
    this.share = grown(new Float32Array(length), this.share);
    this.outcome = grown(new Float32Array(length), this.outcome);
  }
}
