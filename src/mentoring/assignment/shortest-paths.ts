import type { PriorityQueue } from '../../priority-queue';

/**
 * Dijkstra's search over numbered places. Whoever walks it takes one place after the other, cheapest first, and offers the steps that lead
 * on from it; no step may cost less than nothing. It ends when no place is left that can be reached for less than is known.
 */
export class ShortestPaths {
  /** What the place taken last costs. */
  cost = 0;

  /** costs: what is known of each place, Infinity where nothing is; the search makes them the cheapest. */
  constructor(
    readonly costs: Float64Array,
    private readonly queue: PriorityQueue,
    start: number,
  ) {
    queue.clear();
    costs[start] = 0;
    queue.push(0, start);
  }

  /** The cheapest place that was not taken yet; -1 where none is left. */
  next(): number {
    while (this.queue.smallest < Infinity) {
      this.cost = this.queue.smallest;
      const place = this.queue.pop();
      if (this.cost === this.costs[place]) return place;
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
}
