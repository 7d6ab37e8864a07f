/** A directed graph between named points, which are numbered as they come. */
export class Digraph {
  readonly names: string[] = [];
  /** Where each point leads. */
  readonly next: number[][] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a point; a new one where it is not there yet. */
  point(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    this.next.push([]);
    return number;
  }

  /** Adds an edge and gives its two ends. */
  add(from: string, to: string): Edge {
    const edge: Edge = [this.point(from), this.point(to)];
    this.next[edge[0]]?.push(edge[1]);
    return edge;
  }

  name(point: number): string {
    return this.names[point] ?? '';
  }
}

export type Edge = readonly [from: number, to: number];
