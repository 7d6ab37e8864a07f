import { levelWorth, worthOf } from './deeds';
import { type Discounts, discountsOf } from './discount';
import { leakyPageRank, outWeights } from './leaky-page-rank';
import type { PairGraph } from './pair-graph';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';
import { wordsWorth } from './trust';

/** The parts that a score is the sum of; the best score of the skill is 1. */
export const PARTS = ['deeds', 'level', 'vouches', 'trust', 'discount'] as const;
export type Part = (typeof PARTS)[number];

/** How everyone in a skill stands, people by number. */
export interface Standings {
  readonly graph: PairGraph;
  readonly discounts: Discounts;
  /** What the word of each is worth. */
  readonly worth: Float64Array;
  /** Score and its parts, which sum to it. */
  readonly score: Float64Array;
  readonly parts: Readonly<Record<Part, Float64Array>>;
  /** What a unit of deeds adds to a score, and what each pair adds by its vouch, leaks taken off. */
  readonly unit: number;
  readonly inflow: Float64Array;
}

/**
 * Scores everyone: trusted deeds and verified levels are the teleport vector of a leaky PageRank over the vouches.
 *
 *   ev(u) = rate(s, f)·log2(1 + s) + verified level    where s counts a success by c as success·worth(c)·f(c,u)
 *   x     = leakyPageRank(teleport ∝ ev + start, d)    score = x / max x
 *
 * The parts tell a score the way it comes about: deeds as they are, level, vouches as they are; what the worth of the people who
 * speak for u adds or takes; what their closeness to u takes.
 */
export function standingsOf(
  graph: PairGraph,
  managers: Int32Array,
  verified: Float64Array,
  P: ChampionParameters = CHAMPION_PARAMETERS,
): Standings {
  const discounts = discountsOf(graph, managers, P);
  const worth = wordsWorth(graph, discounts.factor, verified, P);
  const deeds = deedsOf(graph, discounts.factor, worth, P);
  const level = verified.map((of) => levelWorth(of, P));
  const teleport = deeds.counted.map((of, person) => of + level[person]! + P.start);
  const edges = { offsets: graph.offsets, from: graph.from, weight: graph.vouch, arriving: discounts.factor };
  const { values, flowed } = leakyPageRank(edges, teleport, P.damping, P);
  const best = values.reduce((most, value) => Math.max(most, value), 0) || 1;
  const unit = (1 - flowed) / teleport.reduce((sum, value) => sum + value, 0) / best;
  const { inflow, full, lost } = flowsOf(graph, discounts.factor, values, P.damping / best);
  const parts = {
    deeds: deeds.plain.map((of) => unit * (of + P.start)),
    level: level.map((of) => unit * of),
    vouches: full,
    trust: deeds.trusted.map((of, person) => unit * (of - deeds.plain[person]!)),
    discount: deeds.counted.map((of, person) => unit * (of - deeds.trusted[person]!) - lost[person]!),
  };
  const score = parts.deeds.map((_, person) => PARTS.reduce((sum, part) => sum + parts[part][person]!, 0));
  return { graph, discounts, worth, score, parts, unit, inflow };
}

/** What deeds are worth as they are, with the worth of those who speak for them, and with closeness taken off as well. */
function deedsOf(
  { people, offsets, from, success, failure }: PairGraph,
  factor: Float64Array,
  worth: Float64Array,
  P: ChampionParameters,
): { plain: Float64Array; trusted: Float64Array; counted: Float64Array } {
  const plain = new Float64Array(people);
  const trusted = new Float64Array(people);
  const counted = new Float64Array(people);
  for (let to = 0; to < people; to++) {
    const sums = { plain: 0, trusted: 0, counted: 0, failures: 0 };
    for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) {
      const weighed = success[pair]! * worth[from[pair]!]!;
      sums.plain += success[pair]!;
      sums.trusted += weighed;
      sums.counted += weighed * factor[pair]!;
      sums.failures += failure[pair]!;
    }
    plain[to] = worthOf(sums.plain, sums.failures, P);
    trusted[to] = worthOf(sums.trusted, sums.failures, P);
    counted[to] = worthOf(sums.counted, sums.failures, P);
  }
  return { plain, trusted, counted };
}

/** What arrives by each pair, and for each person the vouches before and the loss by leaks; `scale` is damping over the best. */
function flowsOf(
  graph: PairGraph,
  factor: Float64Array,
  values: Float64Array,
  scale: number,
): { inflow: Float64Array; full: Float64Array; lost: Float64Array } {
  const { people, offsets, from, vouch } = graph;
  const out = outWeights({ from, weight: vouch }, people);
  const inflow = new Float64Array(from.length);
  const full = new Float64Array(people);
  const lost = new Float64Array(people);
  for (let to = 0; to < people; to++)
    for (let pair = offsets[to]!; pair < offsets[to + 1]!; pair++) {
      const by = from[pair]!;
      const whole = out[by]! > 0 ? (scale * values[by]! * vouch[pair]!) / out[by]! : 0;
      inflow[pair] = whole * factor[pair]!;
      full[to]! += whole;
      lost[to]! += whole - inflow[pair]!;
    }
  return { inflow, full, lost };
}
