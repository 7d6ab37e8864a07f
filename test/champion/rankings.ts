import { levelWorth, successRate, worthOf } from '../../src/derived/champion/deeds';
import { discountsOf } from '../../src/derived/champion/discount';
import { leakyPageRank } from '../../src/derived/champion/leaky-page-rank';
import { type PairGraph, pairGraph } from '../../src/derived/champion/pair-graph';
import { CHAMPION_PARAMETERS as P } from '../../src/derived/champion/parameters';
import { standingsOf } from '../../src/derived/champion/standing';
import { NOW, type Organisation } from './gaming';

type Score = (organisation: Organisation) => Float64Array;

const PEOPLE_START = 0.02;
const ALONE = (count: number) => new Int32Array(count).fill(-1);
const even = (count: number) => new Float64Array(count).fill(1);

/** The vouches of one kind of method, summed as the product does unless `repeat` says otherwise. */
function graphOf({ log, skill }: Organisation, repeat = P.repeat as number): PairGraph {
  return pairGraph(log, skill.length, NOW, undefined, { ...P, repeat } as typeof P);
}

function endorsements({ log, skill }: Organisation): Float64Array {
  const count = new Float64Array(skill.length);
  for (let i = 0; i < log.count; i++) if (log.kind[i] === 0) count[log.to[i]!]!++;
  return count;
}

/** Sums of deeds by person, each pair times a weight. */
function deeds(graph: PairGraph, weightOf: (pair: number, from: number) => number = () => 1): { s: Float64Array; f: Float64Array } {
  const s = new Float64Array(graph.people);
  const f = new Float64Array(graph.people);
  for (let to = 0; to < graph.people; to++)
    for (let pair = graph.offsets[to]!; pair < graph.offsets[to + 1]!; pair++) {
      s[to]! += graph.success[pair]! * weightOf(pair, graph.from[pair]!);
      f[to]! += graph.failure[pair]!;
    }
  return { s, f };
}

const worths = ({ s, f }: ReturnType<typeof deeds>, { verified }: Organisation) =>
  s.map((of, person) => worthOf(of, f[person]!) + levelWorth(verified[person]!));

function rankOver(graph: PairGraph, teleport: Float64Array, damping: number, weight = graph.vouch, arriving?: Float64Array): Float64Array {
  return leakyPageRank({ offsets: graph.offsets, from: graph.from, weight, arriving: arriving ?? even(weight.length) }, teleport, damping)
    .values;
}

/** Ways of ranking by endorsements, for rings that only endorse. */
export const BY_ENDORSEMENT: Readonly<Record<string, Score>> = {
  'endorsement count': endorsements,
  'PageRank d=.85': (of) => {
    const graph = graphOf(of);
    return rankOver(graph, even(graph.people), 0.85);
  },
  '+ returned x.3, divided anew': (of) => {
    const graph = graphOf(of);
    const { returned } = discountsOf(graph, ALONE(graph.people));
    return rankOver(
      graph,
      even(graph.people),
      0.85,
      graph.vouch.map((weight, pair) => weight * (returned[pair] ? 0.3 : 1)),
    );
  },
  'leaky d=.85': (of) => {
    const graph = graphOf(of);
    return rankOver(graph, even(graph.people), 0.85, graph.vouch, discountsOf(graph, ALONE(graph.people)).factor);
  },
  'champions (leaky, from deeds)': product,
};

/** Ways of ranking by deeds, for rings that fake them too. */
export const BY_DEEDS: Readonly<Record<string, Score>> = {
  'deeds, counted plainly': (of) => {
    const { s, f } = deeds(graphOf(of, 1));
    return s.map((own, person) => successRate(own, f[person]!) * Math.log2(1 + own));
  },
  'each counterparty halved': (of) => worths(deeds(graphOf(of)), of),
  'PageRank from deeds': (of) => {
    const graph = graphOf(of);
    return rankOver(
      graph,
      worths(deeds(graph), of).map((own) => own + PEOPLE_START),
      0.85,
    );
  },
  'trusted deeds': (of) => {
    const graph = graphOf(of);
    const { discounts, worth } = standingsOf(graph, ALONE(graph.people), of.verified);
    return worths(
      deeds(graph, (pair, from) => worth[from]! * discounts.factor[pair]!),
      of,
    );
  },
  champions: product,
};

function product(of: Organisation): Float64Array {
  return standingsOf(graphOf(of), ALONE(of.skill.length), of.verified).score;
}
