import { findPair, type PairGraph } from './pair-graph';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';

/** What of each pair's vouch is left, and why. */
export interface Discounts {
  /** f(c,u), 0..1. */
  readonly factor: Float64Array;
  /** 1 where u vouches for c in return. */
  readonly returned: Uint8Array;
  /** 1 where c reports to u. */
  readonly reports: Uint8Array;
  /** Jaccard index of those who vouch for c and for u: 1 where both are vouched for by the same people. */
  readonly overlap: Float64Array;
}

/**
 * What the closeness of two people takes from the word of one for the other:
 *
 *   f(c,u) = 0.3^[u vouches for c] · (1 - J(In(c), In(u))) · 0.7^[c reports to u]
 *
 * `managers` holds everyone's manager by number, or -1. O(pairs · √pairs · log) at worst, by walking the shorter of the two lists (Chiba and Nishizeki 1985).
 */
export function discountsOf(graph: PairGraph, managers: Int32Array, P: ChampionParameters = CHAMPION_PARAMETERS): Discounts {
  const { people, offsets, from, vouch } = graph;
  const pairs = from.length;
  const factor = new Float64Array(pairs);
  const returned = new Uint8Array(pairs);
  const reports = new Uint8Array(pairs);
  const overlap = new Float64Array(pairs);
  const sizes = vouchers(graph);
  const mark = new Int32Array(people).fill(-1);
  for (let to = 0; to < people; to++) {
    markVouchers(graph, to, mark);
    for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) {
      const by = from[pair]!;
      // A review given is no word for its author: only what carries trust is returned.
      returned[pair] = vouch[pair]! > 0 && vouchesFor(graph, to, by) ? 1 : 0;
      reports[pair] = managers[by] === to ? 1 : 0;
      overlap[pair] = jaccard(graph, sizes, by, to, mark);
      factor[pair] = (returned[pair] ? P.returned : 1) * (reports[pair] ? P.reports : 1) * (1 - overlap[pair]!);
    }
  }
  return { factor, returned, reports, overlap };
}

/** How many people vouch for each. */
function vouchers({ people, offsets, vouch }: PairGraph): Int32Array {
  const sizes = new Int32Array(people);
  for (let to = 0; to < people; to++) for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) if (vouch[pair]! > 0) sizes[to]!++;
  return sizes;
}

/** Marks who vouches for a person, by writing the person there. */
function markVouchers({ offsets, from, vouch }: PairGraph, to: number, mark: Int32Array): void {
  for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) if (vouch[pair]! > 0) mark[from[pair]!] = to;
}

function vouchesFor(graph: PairGraph, by: number, to: number): boolean {
  const pair = findPair(graph, by, to);
  return pair >= 0 && graph.vouch[pair]! > 0;
}

/** By the marks of u where fewer vouch for c, else by looking each voucher of u up among those of c. */
function jaccard(graph: PairGraph, sizes: Int32Array, c: number, u: number, mark: Int32Array): number {
  const [inC, inU] = [sizes[c]!, sizes[u]!];
  if (!inC || !inU) return 0;
  const few = inC <= inU ? c : u;
  let common = 0;
  for (let pair = graph.offsets[few]!; pair < graph.offsets[few + 1]!; pair++) {
    if (graph.vouch[pair]! <= 0) continue;
    const by = graph.from[pair]!;
    if (few === c ? mark[by] === u : vouchesFor(graph, by, c)) common++;
  }
  return common / (inC + inU - common);
}
