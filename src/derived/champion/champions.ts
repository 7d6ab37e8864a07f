import type { ChampionFacts } from './champion-facts';
import { pairGraph } from './pair-graph';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';
import { percentilesOf } from './percentiles';
import { rankIntervals } from './rank-intervals';
import { type Reach, reachOf } from './reach';
import { type Standings, standingsOf } from './standing';
import { suspectedRings } from './suspected-rings';
import { type ChampionTerm, championTerms } from './terms';
import { type ChampionTier, tierOf } from './tier';
import { fnv1a } from '../../hash';
import { DAY_MS } from '../../time';

/** Somebody who is listed for a skill. */
export interface Champion {
  readonly person: string;
  readonly tier: ChampionTier;
  /** 0..1, the sum of the terms; the best of the skill has 1. */
  readonly score: number;
  readonly percentile: number;
  /** What the percentile has gained in 90 days. */
  readonly change: number;
  /** Place in the list, from 1, and the places the data cannot tell apart. */
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly peopleHelped: number;
  readonly teamsReached: number;
  readonly bridging: number;
}

/** People who vouch mostly for each other, by id. */
export interface NamedRing {
  readonly people: readonly string[];
  readonly inside: number;
}

/** Everything about a skill's champions. */
export interface SkillChampions {
  /** In the order of their rank: champions, then everyone else by score. */
  readonly champions: readonly Champion[];
  /** Of every ranked holder, listed or not; empty where the cohort is too small to hide in. */
  readonly percentiles: ReadonlyMap<string, number>;
  readonly rings: readonly NamedRing[];
  /** Why the champion with this place in the list has their score; points sum to it. */
  terms(place: number): ChampionTerm[];
}

interface Candidate {
  readonly person: number;
  readonly tier: ChampionTier;
  readonly reach: Reach;
  readonly change: number;
}

/**
 * The champions of one skill at `reference` (epoch milliseconds), the same for the same facts. O(items + pairs · 50) for the two rankings, now and 90 days ago, and the resamples of the intervals.
 */
export function rankChampions(facts: ChampionFacts, reference: number, P: ChampionParameters = CHAMPION_PARAMETERS): SkillChampions {
  const managers = facts.managers();
  const verified = facts.verified();
  const before = reference - P.rising.days * DAY_MS;
  const standingsAt = (at: number, until: number) => standingsOf(pairGraph(facts.log, facts.count, at, until, P), managers, verified, P);
  const holders = [...facts.ids.keys()].filter((person) => facts.person(person)?.holder);
  const earlier = percentilesOf(standingsAt(before, before).score, holders);
  const standings = standingsAt(reference, Number.POSITIVE_INFINITY);
  const rings = suspectedRings(standings.graph, P).map(({ people, inside }) => ({ people: people.map((of) => facts.ids[of]!), inside }));
  if (holders.length < P.cohort) return { champions: [], percentiles: new Map(), rings, terms: () => [] };
  const percentile = percentilesOf(standings.score, holders);
  const candidates = inOrder(candidatesOf(facts, standings, holders, percentile, earlier, reference, P), standings, facts);
  const listed = candidates.map(({ person, tier }) => ({ person, block: blockOf(tier), seed: fnv1a(facts.ids[person]!) }));
  const intervals = rankIntervals(standings, verified, listed, P);
  return {
    champions: candidates.map(({ person, tier, reach, change }, i): Champion => ({
      person: facts.ids[person]!,
      tier,
      score: standings.score[person]!,
      percentile: percentile[person]!,
      change,
      rank: i + 1,
      rankLow: intervals[i]!.low,
      rankHigh: intervals[i]!.high,
      peopleHelped: reach.helped,
      teamsReached: reach.teams,
      bridging: reach.bridging,
    })),
    percentiles: new Map(holders.map((person) => [facts.ids[person]!, percentile[person]!])),
    rings,
    terms: (place) => {
      const { person, reach } = candidates[place]!;
      return championTerms(standings, person, reach);
    },
  };
}

/** Everyone who agrees to be shown and has earned a tier. */
function candidatesOf(
  facts: ChampionFacts,
  standings: Standings,
  holders: readonly number[],
  percentile: Float64Array,
  earlier: Float64Array,
  reference: number,
  P: ChampionParameters,
): Candidate[] {
  return holders.flatMap((person): Candidate[] => {
    const of = facts.person(person);
    if (!of?.listed) return [];
    const reach = reachOf(standings, person, (by) => facts.person(by)?.team ?? null);
    const change = percentile[person]! - earlier[person]!;
    const lastAt = facts.lastAt[person]!;
    const tier = tierOf({ belief: of.belief, verified: of.verified, reach, percentile: percentile[person]!, change, lastAt }, reference, P);
    return tier ? [{ person, tier, reach, change }] : [];
  });
}

/** Champions stand before everyone else, whatever the score: the gates ask for what a score alone does not say. */
const blockOf = (tier: ChampionTier) => (tier === 'CHAMPION' ? 0 : 1);

function inOrder(candidates: readonly Candidate[], { score }: Standings, { ids }: ChampionFacts): Candidate[] {
  return [...candidates].sort(
    (a, b) => blockOf(a.tier) - blockOf(b.tier) || score[b.person]! - score[a.person]! || (ids[a.person]! < ids[b.person]! ? -1 : 1),
  );
}
