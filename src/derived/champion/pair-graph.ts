import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';
import { VOUCH_KINDS, type VouchLog } from './vouch-log';
import { YEAR_MS } from '../../time';

/**
 * Who vouches for whom, one pair each, as compressed sparse rows by the person vouched for: the pairs of person u are those from
 * `offsets[u]` up to `offsets[u + 1]`, in the order of `from`.
 */
export interface PairGraph {
  readonly people: number;
  readonly offsets: Int32Array;
  readonly from: Int32Array;
  /** What carries trust on: the word of someone who accepted the work or was helped, halved with each further item. */
  readonly vouch: Float64Array;
  /** What counts as deeds, reviews among them. */
  readonly success: Float64Array;
  readonly failure: Float64Array;
  /** Items behind the pair, and the newest of them. */
  readonly items: Int32Array;
  readonly newest: Float64Array;
  /** Bit k is set where an item of VOUCH_KINDS[k] is among them. */
  readonly kinds: Uint8Array;
}

const REVIEWED = VOUCH_KINDS.indexOf('REVIEWED');

/**
 * Sums vouches by pair as they stand at `reference`, without what is dated after `until` (both epoch milliseconds):
 *
 *   w(c,u) = Σ_k base·share·2^(-age/h)·0.5^k      the k-th item of c for u, the strongest first
 *
 * Strongest first, so that one more item never lowers a sum. O(items + people), memory 36 bytes a pair.
 */
export function pairGraph(
  log: VouchLog,
  people: number,
  reference: number,
  until = Number.POSITIVE_INFINITY,
  P: ChampionParameters = CHAMPION_PARAMETERS,
): PairGraph {
  const order = byPair(log, people, until);
  const pairs = countPairs(log, order);
  const graph = {
    people,
    offsets: new Int32Array(people + 1),
    from: new Int32Array(pairs),
    vouch: new Float64Array(pairs),
    success: new Float64Array(pairs),
    failure: new Float64Array(pairs),
    items: new Int32Array(pairs),
    newest: new Float64Array(pairs),
    kinds: new Uint8Array(pairs),
  };
  const bases = VOUCH_KINDS.map((kind) => P.base[kind]);
  const worth = (item: number) =>
    bases[log.kind[item]!]! * log.share[item]! * 2 ** (-Math.max(0, reference - log.at[item]!) / YEAR_MS / P.halfLife);
  for (let start = 0, pair = 0; start < order.length; pair++) {
    const end = endOfPair(log, order, start);
    const items = [...order.subarray(start, end)].map((item) => ({ item, worth: worth(item) })).sort((a, b) => b.worth - a.worth);
    sumPair(graph, pair, log, items, P.repeat);
    graph.from[pair] = log.from[order[start]!]!;
    graph.offsets[log.to[order[start]!]! + 1] = pair + 1;
    start = end;
  }
  // People nobody vouches for begin and end where the one before them ends.
  for (let person = 1; person <= people; person++) graph.offsets[person] = Math.max(graph.offsets[person]!, graph.offsets[person - 1]!);
  return graph;
}

/** The pair of `from` and `to`, or -1. O(log in-degree). */
export function findPair({ offsets, from: sources }: PairGraph, from: number, to: number): number {
  let low = offsets[to]!;
  let high = offsets[to + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const source = sources[middle]!;
    if (source === from) return middle;
    if (source < from) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

type Sums = Pick<PairGraph, 'vouch' | 'success' | 'failure' | 'items' | 'newest' | 'kinds'>;

/** Reviews halve among the deeds; what carries trust is halved on its own, since a review given is no word for anybody. */
function sumPair(graph: Sums, pair: number, log: VouchLog, items: readonly { item: number; worth: number }[], repeat: number): void {
  let share = 1;
  let trusted = 1;
  for (const { item, worth } of items) {
    const outcome = log.outcome[item]!;
    graph.success[pair]! += worth * outcome * share;
    graph.failure[pair]! += worth * (1 - outcome) * share;
    share *= repeat;
    if (log.kind[item] !== REVIEWED) {
      graph.vouch[pair]! += worth * outcome * trusted;
      trusted *= repeat;
    }
    graph.kinds[pair]! |= 1 << log.kind[item]!;
    graph.newest[pair] = Math.max(graph.newest[pair]!, log.at[item]!);
  }
  graph.items[pair] = items.length;
}

/** Items up to `until`, ordered by the person vouched for and then by who vouches: two counting sorts. */
function byPair(log: VouchLog, people: number, until: number): Int32Array {
  let kept = new Int32Array(log.count);
  let count = 0;
  for (let item = 0; item < log.count; item++) if (log.at[item]! <= until) kept[count++] = item;
  kept = kept.subarray(0, count);
  return sortedBy(sortedBy(kept, log.from, people), log.to, people);
}

/** A stable counting sort by a key of 0..size-1. */
function sortedBy(items: Int32Array, key: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size + 1);
  for (const item of items) next[key[item]! + 1]!++;
  for (let i = 0; i < size; i++) next[i + 1]! += next[i]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[next[key[item]!]!++] = item;
  return sorted;
}

function endOfPair({ from, to }: VouchLog, order: Int32Array, start: number): number {
  const first = order[start]!;
  let end = start + 1;
  while (end < order.length && from[order[end]!] === from[first] && to[order[end]!] === to[first]) end++;
  return end;
}

function countPairs(log: VouchLog, order: Int32Array): number {
  let pairs = 0;
  for (let start = 0; start < order.length; start = endOfPair(log, order, start)) pairs++;
  return pairs;
}
