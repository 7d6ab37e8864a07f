/** A set of whole numbers below a limit, as bits: whole sets are joined and cut 32 numbers at a time. */
export class Bits {
  private readonly words: Int32Array;

  constructor(readonly limit: number) {
    this.words = new Int32Array((limit + 31) >> 5);
  }

  static all(limit: number): Bits {
    const bits = new Bits(limit);
    bits.words.fill(-1);
    if (limit & 31) bits.words[bits.words.length - 1] = (1 << (limit & 31)) - 1;
    return bits;
  }

  add(item: number): void {
    this.words[item >> 5]! |= 1 << (item & 31);
  }

  delete(item: number): void {
    this.words[item >> 5]! &= ~(1 << (item & 31));
  }

  has(item: number): boolean {
    return ((this.words[item >> 5]! >>> (item & 31)) & 1) === 1;
  }

  /** Takes in all of another set. */
  join({ words }: Bits): void {
    for (let at = 0; at < words.length; at++) this.words[at]! |= words[at]!;
  }

  /** Takes out all of another set. */
  drop({ words }: Bits): void {
    for (let at = 0; at < words.length; at++) this.words[at]! &= ~words[at]!;
  }

  /** Each item, smallest first. */
  forEach(visit: (item: number) => void): void {
    for (let at = 0; at < this.words.length; at++)
      for (let word = this.words[at]!; word !== 0; word &= word - 1) visit((at << 5) + 31 - Math.clz32(word & -word));
  }
}
