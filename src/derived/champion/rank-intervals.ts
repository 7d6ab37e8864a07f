import { seededRandom } from '../../random';
import { levelWorth, worthOf } from './deeds';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';
import type { Standings } from './standing';

/** The ranks, from 1, that the data cannot tell apart. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/** Somebody with a place in the list; whoever is in a lower block stands after everyone of a higher one. */
export interface Listed {
  readonly person: number;
  readonly block: number;
  /** Of the person, so that somebody new moves nobody else's interval by chance. */
  readonly seed: number;
}

/**
 * Ranks that another sample of the people who vouch would likely have given: the Poisson bootstrap (Chamandy and others 2012) over
 * counterparties, the rest of the graph as it is. Each counts a Poisson(1) number of times, so that how many there are is as
 * uncertain as who they are. Of 200 seeded resamples the middle nine tenths. Gives one interval for each of `listed`, which
 * stand in their order; each holds the rank that its person has. Fewer resamples where the skill is large. O(draws · pairs).
 */
export function rankIntervals(
  standings: Standings,
  verified: Float64Array,
  listed: readonly Listed[],
  P: ChampionParameters = CHAMPION_PARAMETERS,
): RankInterval[] {
  const { offsets } = standings.graph;
  const pairs = listed.reduce((sum, { person }) => sum + offsets[person + 1]! - offsets[person]!, 0);
  const draws = Math.max(20, Math.min(P.interval.draws, Math.floor(P.interval.steps / (pairs + 20 * listed.length + 1))));
  const scores = listed.map(({ person, seed }) => resampled(standings, verified[person]!, person, seed, draws, P));
  const ranks = listed.map(() => new Int32Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const order = listed.map((_, i) => i);
    order.sort((a, b) => listed[a]!.block - listed[b]!.block || scores[b]![draw]! - scores[a]![draw]! || a - b);
    order.forEach((i, place) => (ranks[i]![draw] = place + 1));
  }
  const tail = (1 - P.interval.inside) / 2;
  return ranks.map((own, i) => {
    own.sort();
    return {
      low: Math.min(i + 1, own[Math.floor(tail * (draws - 1))]!),
      high: Math.max(i + 1, own[Math.ceil((1 - tail) * (draws - 1))]!),
    };
  });
}

/** Scores of one person had others vouched for them, drawn from those who do. */
function resampled(
  { graph, discounts, worth, unit, inflow }: Standings,
  verified: number,
  person: number,
  seed: number,
  draws: number,
  P: ChampionParameters,
): Float64Array {
  const random = seededRandom(seed);
  const start = graph.offsets[person]!;
  const count = graph.offsets[person + 1]! - start;
  const counted = Float64Array.from(
    { length: count },
    (_, i) => graph.success[start + i]! * worth[graph.from[start + i]!]! * discounts.factor[start + i]!,
  );
  const level = levelWorth(verified, P) + P.start;
  return Float64Array.from({ length: draws }, () => {
    let successes = 0;
    let failures = 0;
    let flow = 0;
    for (let i = 0; i < count; i++) {
      const times = poisson(random());
      successes += times * counted[i]!;
      failures += times * graph.failure[start + i]!;
      flow += times * inflow[start + i]!;
    }
    return unit * (worthOf(successes, failures, P) + level) + flow;
  });
}

/** The Poisson(1) number that a uniform one stands for. */
function poisson(uniform: number): number {
  let number = 0;
  let probability = Math.exp(-1);
  let below = probability;
  while (uniform > below && number < 12) {
    probability /= ++number;
    below += probability;
  }
  return number;
}
