const START = 1 << 12;

/**
 * Which skills stand together on people and contributions: lists of numbers in two growing arrays, four bytes per occurrence
 * (4 MB for 100,000 people with 10 skills each).
 */
export class Occurrences {
  private starts = new Int32Array(START);
  private items = new Int32Array(START);
  private used = 0;
  /** Lists added. */
  count = 0;

  constructor(readonly skills: number) {}

  /** Adds the skills of one person or contribution, each once. */
  add(skills: Iterable<number>): void {
    const distinct = new Set(skills);
    this.items = roomFor(this.items, this.used + distinct.size);
    this.starts = roomFor(this.starts, this.count + 2);
    for (const skill of distinct) this.items[this.used++] = skill;
    this.starts[++this.count] = this.used;
  }

  /** The skills of one list. */
  of(list: number): Int32Array {
    return this.items.subarray(this.starts[list], this.starts[list + 1]);
  }

  /** The lists of each skill: the same turned round. O(occurrences). */
  turned(): Occurrences {
    const turned = new Occurrences(this.count);
    turned.count = this.skills;
    turned.used = this.used;
    turned.starts = new Int32Array(this.skills + 1);
    turned.items = new Int32Array(this.used);
    for (let at = 0; at < this.used; at++) turned.starts[(this.items[at] ?? 0) + 1]!++;
    for (let skill = 0; skill < this.skills; skill++) turned.starts[skill + 1]! += turned.starts[skill] ?? 0;
    const next = turned.starts.slice();
    for (let list = 0; list < this.count; list++) for (const skill of this.of(list)) turned.items[next[skill]!++] = list;
    return turned;
  }
}

/** The array itself where it is long enough, else a copy of twice its length or more. */
function roomFor(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const larger = new Int32Array(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
