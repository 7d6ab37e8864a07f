import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';

/** Edges as compressed sparse rows by target: those into u are from `offsets[u]` up to `offsets[u + 1]`. */
export interface InEdges {
  readonly offsets: Int32Array;
  readonly from: Int32Array;
  /** At least 0. */
  readonly weight: Float64Array;
  /** Share of an edge's flow that arrives, 0..1; the rest leaks. */
  readonly arriving: Float64Array;
}

/** Standing of every node, summing to 1, and the share that flowed along edges in the last step. */
export interface Standing {
  readonly values: Float64Array;
  readonly flowed: number;
  readonly iterations: number;
}

/**
 * Personalised PageRank (Page and Brin 1998; Haveliwala 2002) whose edges leak:
 *
 *   y(b) = d·Σ_a x(a)·w(a,b)·f(a,b) / Σ_b' w(a,b')  +  (1 - all that flowed)·v(b)
 *
 * What an edge loses by f goes to the teleport vector v. Damping an edge's weight instead would do nothing: the division by the
 * sum of a node's edges gives a closed ring back what was taken from it. `teleport` need not sum to 1; nodes without edges pass
 * nothing on. Starts from `start` where given. O(edges · iterations), at most 27 iterations to 1e-8 at d = 0.5.
 */
export function leakyPageRank(
  edges: InEdges,
  teleport: Float64Array,
  damping: number,
  P: Pick<ChampionParameters, 'tolerance' | 'iterations'> = CHAMPION_PARAMETERS,
): Standing {
  const nodes = teleport.length;
  const out = outWeights(edges, nodes);
  const base = normalised(teleport);
  let values: Float64Array = base.slice();
  let next: Float64Array = new Float64Array(nodes);
  const passed = new Float64Array(nodes);
  let flowed = 0;
  let iterations = 0;
  while (iterations < P.iterations) {
    iterations++;
    for (let node = 0; node < nodes; node++) passed[node] = out[node]! > 0 ? (damping * values[node]!) / out[node]! : 0;
    flowed = pull(edges, passed, next);
    let moved = 0;
    for (let node = 0; node < nodes; node++) {
      next[node]! += (1 - flowed) * base[node]!;
      moved += Math.abs(next[node]! - values[node]!);
    }
    [values, next] = [next, values];
    if (moved < P.tolerance) break;
  }
  return { values, flowed, iterations };
}

/** Sum of the weights that leave each node, leaks included. */
export function outWeights({ from, weight }: Pick<InEdges, 'from' | 'weight'>, nodes: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(nodes);
  for (let edge = 0; edge < from.length; edge++) out[from[edge]!]! += weight[edge]!;
  return out;
}

/** What arrives at each node, into `next`; gives the sum. */
function pull({ offsets, from, weight, arriving }: InEdges, passed: Float64Array, next: Float64Array): number {
  let flowed = 0;
  for (let node = 0; node < next.length; node++) {
    let sum = 0;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) sum += passed[from[edge]!]! * weight[edge]! * arriving[edge]!;
    next[node] = sum;
    flowed += sum;
  }
  return flowed;
}

/** Divided by its sum; evenly where all is 0. */
function normalised(values: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const value of values) sum += value;
  return Float64Array.from(values, (value) => (sum > 0 ? value / sum : 1 / values.length));
}
