import { PriorityQueue } from '../../priority-queue';

/**
 * Dijkstra's search over numbered places. Whoever walks it takes one place after the other, cheapest first, and offers the steps that lead
 * on from it; no step may cost less than nothing.
 */
export class ShortestPaths {
  /** Of each place; of those that were not taken the cheapest offer, until `finish` makes them Infinity. */
  readonly costs: Float64Array;
  /** What the place taken last costs. */
  cost = 0;
  private readonly done: Uint8Array;

  constructor(
    start: number,
    places: number,
    private readonly queue: PriorityQueue,
  ) {
    this.costs = new Float64Array(places).fill(Infinity);
    this.done = new Uint8Array(places);
    queue.clear();
    this.costs[start] = 0;
    queue.push(0, start);
  }

  /** The cheapest place that was not taken yet; -1 where none can be reached. */
  next(): number {
    while (this.queue.smallest < Infinity) {
      this.cost = this.queue.smallest;
      const place = this.queue.pop();
      if (this.done[place]) continue;
      this.done[place] = 1;
      return place;
    }
    return -1;
  }

  /** A step from the place taken last. */
  offer(place: number, step: number): void {
    const cost = this.cost + step;
    if (cost >= this.costs[place]!) return;
    this.costs[place] = cost;
    this.queue.push(cost, place);
  }

  /** What is known for certain: Infinity for every place that was not taken. */
  finish(): Float64Array {
    for (let place = 0; place < this.costs.length; place++) if (!this.done[place]) this.costs[place] = Infinity;
    return this.costs;
  }
}
