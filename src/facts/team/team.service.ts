import { findTeams, findTeamsByIds } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { NamedPage } from '../../graph/named-page';

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export class TeamService {
  constructor(private readonly graph: Graph) {}

  /** The teams with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<TeamRecord[]> {
    const [row] = await this.graph.run(findTeamsByIds, { ids: [...ids] });
    return row?.teams ?? [];
  }

  /** A page of teams by name; search is a part of the name. */
  async list(search: string | null, limit: number, after: readonly [string, string] | undefined): Promise<NamedPage> {
    const [row] = await this.graph.run(findTeams, { search, limit, afterName: after?.[0] ?? null, afterId: after?.[1] ?? null });
    return { total: row?.total ?? 0, items: row?.teams ?? [] };
  }
}
