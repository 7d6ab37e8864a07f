/** Numbers by key, smallest key first: a binary heap over typed arrays. The same number may stand in it more than once. */
export class PriorityQueue {
  private keys: Float64Array;
  private items: Int32Array;
  private size = 0;

  /** room: how many it holds before it grows. */
  constructor(room = 1 << 10) {
    this.keys = new Float64Array(room);
    this.items = new Int32Array(room);
  }

  /** The smallest key; Infinity where the queue is empty. */
  get smallest(): number {
    return this.size > 0 ? this.keys[0]! : Infinity;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.keys[at] = this.keys[parent]!;
      this.items[at] = this.items[parent]!;
      at = parent;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  /** Takes the item of the smallest key; the queue must not be empty. */
  pop(): number {
    const first = this.items[0]!;
    const key = this.keys[--this.size]!;
    const item = this.items[this.size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.keys[child + 1]! < this.keys[child]!) child++;
      if (this.keys[child]! >= key) break;
      this.keys[at] = this.keys[child]!;
      this.items[at] = this.items[child]!;
      at = child;
    }
    this.keys[at] = key;
    this.items[at] = item;
    return first;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const items = new Int32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
