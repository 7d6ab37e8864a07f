import { circleShares } from './circles';
import { leakyPageRank } from './leaky-page-rank';
import type { PairGraph } from './pair-graph';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';

/**
 * What the word of each person is worth, 0..2, 1 for the one in the middle: 2t/(t + median t), where trust t spreads from anchors
 * along vouches, as in EigenTrust (Kamvar, Schlosser and Garcia-Molina 2003) with leaks. Anchors are the people whose level a
 * manager or an assessment verified (`verified`, NaN where nobody did); everyone else is one by the floor of their circle.
 */
export function wordsWorth(
  graph: PairGraph,
  factor: Float64Array,
  verified: Float64Array,
  P: ChampionParameters = CHAMPION_PARAMETERS,
): Float64Array {
  const shares = circleShares(graph);
  const anchors = Float64Array.from(verified, (level, person) => {
    const floor = P.trust.floor * shares[person]! ** P.trust.isolation;
    return Number.isNaN(level) ? floor : Math.max(floor, level - P.trust.from);
  });
  const edges = { offsets: graph.offsets, from: graph.from, weight: graph.vouch, arriving: factor };
  const trust = leakyPageRank(edges, anchors, P.trust.damping, P).values;
  const middle = median(trust);
  return trust.map((value) => (value + middle > 0 ? (2 * value) / (value + middle) : 1));
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted.length ? sorted[sorted.length >> 1]! : 0;
}
