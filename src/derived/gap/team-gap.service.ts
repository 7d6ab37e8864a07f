import { Forbidden, NotFound } from '../../errors';
import { holdsAny, type Viewer } from '../../access/viewer';
import { findGapsOfTeams, readTeamScopes } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { told } from '../../shortened';

export interface TeamScopeKey {
  readonly team: string;
  readonly viewer: string;
  /** Sees every team. */
  readonly all: boolean;
  /** Sees the teams they lead and those below. */
  readonly leads: boolean;
}

/** How many people are in a team with its parts, and whether the viewer may see what they lack. */
export interface TeamScope {
  readonly people: number;
  readonly visible: boolean;
}

/** What roles in a team ask for in one skill against what its people can do, as it is stored. */
export interface TeamCell {
  readonly skillId: string;
  readonly requiredLevel: number;
  readonly needed: number;
  readonly expectedQualified: number;
  readonly coverageRisk: number;
  readonly busFactor: number;
  readonly critical: boolean;
  readonly places: number;
  readonly unknown: number;
}

export interface TeamGapsKey {
  readonly team: string;
  readonly limit: number;
}

export interface TeamGaps {
  readonly cells: readonly TeamCell[];
  readonly computedAt: Date | null;
}

/** What the viewer asks about a team as. */
export function scopeKeyOf(team: string, viewer: Viewer | undefined): TeamScopeKey {
  return {
    team,
    viewer: viewer?.subject ?? '',
    all: viewer !== undefined && holdsAny(viewer, 'LD'),
    leads: viewer !== undefined && holdsAny(viewer, 'MANAGER'),
  };
}

/** Reads what teams lack. */
export class TeamGapService {
  constructor(private readonly graph: Graph) {}

  /** The scope of each key, in their order; undefined where there is no such team. One statement. */
  async scopes(keys: readonly TeamScopeKey[]): Promise<(TeamScope | undefined)[]> {
    const rows = keys.map((key, row) => ({ row, ...key }));
    const found = new Map((await this.graph.run(readTeamScopes, { rows })).map((row) => [row.row, row]));
    return keys.map((_, row) => found.get(row));
  }

  /** What each team lacks, worst first, in the order of the keys; for those who may see it. One statement. */
  async gaps(keys: readonly TeamGapsKey[]): Promise<TeamGaps[]> {
    const rows = keys.map((key, row) => ({ row, ...key }));
    const found = new Map((await this.graph.run(findGapsOfTeams, { rows })).map((row) => [row.row, row]));
    return keys.map((_, row) => {
      const { cells = [], computedAt = null } = found.get(row) ?? {};
      return { cells: cells as unknown as TeamCell[], computedAt: computedAt === null ? null : new Date(computedAt) };
    });
  }

  /**
   * Refuses those who may not see what people in a team lack; null stands for the whole organisation, which is for LD. Throws NotFound
   * where there is no such team.
   */
  async check(team: string | null, viewer: Viewer | undefined): Promise<void> {
    if (team === null) {
      if (!viewer || !holdsAny(viewer, 'LD'))
        throw new Forbidden('The whole organisation is for LD to look at. Name a team that you lead.');
      return;
    }
    const [scope] = await this.scopes([scopeKeyOf(team, viewer)]);
    if (!scope) throw new NotFound(told`There is no team with the id ${team}.`);
    if (!scope.visible) throw new Forbidden(HIDDEN_TEAM);
  }
}

export const HIDDEN_TEAM = 'What a team lacks is seen by LD, and by the MANAGER to whom everybody in it reports, directly or further up.';
