import { ORGANISATION } from '../../derived/gap/roll-up';
import { tightestLevel } from '../../derived/gap/supply';
import { countUnmetSearches, findSupplyAndDemand, keepSupply, readSupply } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { RISK_PARAMETERS as P } from './parameters';
import { quarterOf, trendOf } from './trend';
import { lookBack } from './unmet-demand';

/** Quarters written in one transaction. */
const STEP = 1_000;

/** What people could do in one skill and what roles ask for. */
export interface SupplyRecord {
  readonly skillId: string;
  readonly byLevel: readonly { readonly level: number; readonly supply: number; readonly demand: number }[];
  readonly ratio: number;
  /** At the level where demand most exceeds supply. */
  readonly trend: readonly { readonly from: Date; readonly supply: number; readonly demand: number }[];
}

export interface SupplyPage {
  readonly total: number;
  readonly items: readonly SupplyRecord[];
  readonly computedAt: Date | null;
}

/** Reads supply and demand, and keeps what they were. */
export class SupplyService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** A page of the skills of a team, or of the organisation where it is null: the scarcest first. */
  async page(team: string | null, limit: number, after: readonly [ratio: number, skill: string] | undefined): Promise<SupplyPage> {
    const [afterRatio = null, afterSkill = null] = after ?? [];
    const [row] = await this.graph.run(findSupplyAndDemand, { team: team ?? ORGANISATION, afterRatio, afterSkill, limit });
    const computedAt = row?.computedAt ?? null;
    return {
      total: row?.total ?? 0,
      items: (row?.skills ?? []).map(({ skillId, supply, demand, ratio, quarters }) => ({
        skillId,
        ratio,
        byLevel: supply.map((value, i) => ({ level: i + 1, supply: value, demand: demand[i] ?? 0 })),
        trend: trendOf(quarters, tightestLevel({ supply, demand })).map(({ from, ...point }) => ({ from: new Date(from), ...point })),
      })),
      computedAt: computedAt === null ? null : new Date(computedAt),
    };
  }

  /** How often each skill was searched in vain lately, in their order; 0 below five people. One statement. */
  async searches(skills: readonly string[]): Promise<number[]> {
    const from = lookBack(this.clock());
    const rows = await this.graph.run(countUnmetSearches, { skills: [...skills], from, fewest: P.askersShown });
    const found = new Map(rows.map(({ skill, searches }) => [skill, searches]));
    return skills.map((skill) => found.get(skill) ?? 0);
  }

  /** Keeps the state of today as that of its quarter; gives how many skills. May run any number of times. */
  async keep(): Promise<number> {
    const from = quarterOf(this.clock());
    const [row] = await this.graph.run(readSupply, {});
    const points = (row?.skills ?? []).map((skill) => ({ key: `${from}/${skill.skillId}`, ...skill }));
    for (let at = 0; at < points.length; at += STEP) await this.graph.run(keepSupply, { from, rows: points.slice(at, at + STEP) });
    return points.length;
  }
}
