import { NotFound } from '../../errors';
import { findChampions, findChampionships, findSuspectedRings } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { shownRanks } from './shown-ranks';
import type { ChampionTerm } from './terms';
import type { ChampionTier } from './tier';
import { told } from '../../shortened';

/** A champion as their reader sees them. */
export interface ChampionRecord {
  readonly personId: string;
  readonly skillId: string;
  readonly tier: ChampionTier;
  /** What the list is ordered by. */
  readonly place: number;
  readonly score: number;
  readonly percentile: number;
  readonly percentileChange: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly peopleHelped: number;
  readonly teamsReached: number;
  readonly bridging: number;
  readonly terms: readonly ChampionTerm[];
}

export interface ChampionPage {
  readonly total: number;
  readonly items: ChampionRecord[];
  readonly computedAt: Date | null;
}

export interface RingRecord {
  readonly key: string;
  readonly skillId: string;
  readonly size: number;
  readonly inside: number;
  readonly people: readonly string[];
}

export interface ChampionshipsKey {
  readonly person: string;
  readonly limit: number;
  readonly after: After | undefined;
}

/** Where a page begins: after this place, and this id where several have it. */
type After = readonly [place: number, id: string];

/** Above all places. */
const FIRST: After = [Number.MAX_SAFE_INTEGER, ''];

/** Reads what the workers computed of champions, without those who do not agree to be shown. */
export class ChampionshipService {
  constructor(private readonly graph: Graph) {}

  /** A page of a skill's champions. Throws NotFound where there is no such skill or team. One statement. */
  async ofSkill(skill: string, team: string | null, limit: number, after: After = FIRST): Promise<ChampionPage> {
    const [afterPlace, afterId] = after;
    const [row] = await this.graph.run(findChampions, { skill, team, afterPlace, afterId, limit });
    if (row?.skill == null) throw new NotFound(told`There is no skill with the id ${skill}.`);
    if (team !== null && !row.teamKnown) throw new NotFound(told`There is no team with the id ${team}.`);
    const { skill: skillId, champions, total, hidden, computedAt } = row;
    return {
      total,
      items: champions.map((champion) => toRecord({ ...champion, skillId }, hidden)),
      computedAt: computedAt === null ? null : new Date(computedAt),
    };
  }

  /** A page of the skills that each person is listed for, in the order of the keys. One statement. */
  async ofPeople(keys: readonly ChampionshipsKey[]): Promise<ChampionPage[]> {
    const rows = keys.map(({ person, after = FIRST }, row) => ({ row, id: person, afterPlace: after[0], afterId: after[1] }));
    const limit = Math.max(0, ...keys.map((key) => key.limit));
    const found = new Map((await this.graph.run(findChampionships, { rows, limit })).map((row) => [row.row, row]));
    return keys.map(({ person, limit: own }, row) => {
      const page = found.get(row);
      const items = (page?.championships ?? []).slice(0, own);
      return {
        total: page?.total ?? 0,
        items: items.map(({ hidden, ...championship }) => toRecord({ ...championship, personId: person }, hidden)),
        computedAt: null,
      };
    });
  }

  /** A page of suspected rings, of one skill where one is named. Throws NotFound where there is no such skill. One statement. */
  async rings(
    skill: string | null,
    limit: number,
    after: After = FIRST,
  ): Promise<{ total: number; items: RingRecord[]; computedAt: Date | null }> {
    const [afterSize, afterKey] = after;
    const [row] = await this.graph.run(findSuspectedRings, { skill, afterSize, afterKey, limit });
    if (!row?.known) throw new NotFound(told`There is no skill with the id ${skill ?? ''}.`);
    return { total: row.total, items: row.rings, computedAt: row.computedAt === null ? null : new Date(row.computedAt) };
  }
}

type Stored = Omit<ChampionRecord, 'tier' | 'percentileChange' | 'terms'> & {
  readonly tier: string;
  readonly change: number;
  readonly terms: string;
};

function toRecord({ tier, change, terms, rankLow, rankHigh, ...rest }: Stored, hidden: readonly number[]): ChampionRecord {
  const { low, high } = shownRanks({ low: rankLow, high: rankHigh }, hidden);
  return {
    ...rest,
    tier: tier as ChampionTier,
    percentileChange: change,
    rankLow: low,
    rankHigh: high,
    terms: JSON.parse(terms) as ChampionTerm[],
  };
}
