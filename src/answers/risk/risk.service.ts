import { findHolders, findHoldersInTeams, findRisks } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { ORGANISATION } from '../../derived/gap/roll-up';

/** How much is at risk in one skill. */
export interface RiskRecord {
  readonly skillId: string;
  readonly coverageRisk: number;
  readonly busFactor: number;
  readonly requiredLevel: number;
  readonly needed: number;
  readonly expectedQualified: number;
}

export interface RiskPage {
  readonly total: number;
  readonly items: readonly RiskRecord[];
  readonly computedAt: Date | null;
}

export type RiskCursor = readonly [risk: number, busFactor: number, skill: string];

/** The best holders of a skill among whom it is at risk. */
export interface HoldersKey {
  readonly skill: string;
  /** Null for everybody. */
  readonly team: string | null;
  /** People who are left out. */
  readonly without: readonly string[];
  readonly limit: number;
}

/** Reads which skills are at risk; for those who may see it. */
export class RiskService {
  constructor(private readonly graph: Graph) {}

  /** A page of the skills at risk of a team, or of the organisation where it is null: worst first. */
  async page(team: string | null, limit: number, after: RiskCursor | undefined): Promise<RiskPage> {
    const [afterRisk = null, afterBusFactor = null, afterSkill = null] = after ?? [];
    const [row] = await this.graph.run(findRisks, { team: team ?? ORGANISATION, afterRisk, afterBusFactor, afterSkill, limit });
    const computedAt = row?.computedAt ?? null;
    return { total: row?.total ?? 0, items: row?.risks ?? [], computedAt: computedAt === null ? null : new Date(computedAt) };
  }

  /** The ids of the best holders of each skill, in the order of the keys. Two statements at most. */
  async holders(keys: readonly HoldersKey[]): Promise<string[][]> {
    const limit = Math.max(...keys.map((key) => key.limit));
    const rows = keys.map(({ skill, team, without }, row) => ({ row, skill, team, without: [...without] }));
    const [everywhere, inTeams] = [
      rows.filter(({ team }) => team === null),
      rows.flatMap(({ team, ...row }) => (team === null ? [] : { ...row, team })),
    ];
    const found = [
      ...(everywhere.length
        ? await this.graph.run(findHolders, { rows: everywhere.map(({ row, skill, without }) => ({ row, skill, without })), limit })
        : []),
      ...(inTeams.length ? await this.graph.run(findHoldersInTeams, { rows: inTeams, limit }) : []),
    ];
    const people = new Map(found.map((row) => [row.row, row.people]));
    return keys.map((key, row) => (people.get(row) ?? []).slice(0, key.limit));
  }
}
