/** A binary heap of facts by value, smallest first; a fact may stand in it several times with falling values. */
export class FactHeap {
  private readonly facts: number[] = [];
  private readonly values: number[] = [];

  get size(): number {
    return this.facts.length;
  }

  clear(): void {
    this.facts.length = 0;
    this.values.length = 0;
  }

  push(fact: number, value: number): void {
    let place = this.facts.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.values[parent]! <= value) break;
      this.set(place, this.facts[parent]!, this.values[parent]!);
      place = parent;
    }
    this.set(place, fact, value);
  }

  /** The fact of the smallest value; the heap must not be empty. */
  pop(): number {
    const top = this.facts[0]!;
    const fact = this.facts.pop()!;
    const value = this.values.pop()!;
    if (this.facts.length) this.sink(fact, value);
    return top;
  }

  private sink(fact: number, value: number): void {
    const size = this.facts.length;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && this.values[child + 1]! < this.values[child]!) child++;
      if (this.values[child]! >= value) break;
      this.set(place, this.facts[child]!, this.values[child]!);
      place = child;
    }
    this.set(place, fact, value);
  }

  private set(place: number, fact: number, value: number): void {
    this.facts[place] = fact;
    this.values[place] = value;
  }
}
