import { findRoles, findRolesByIds } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { NamedPage } from '../../graph/named-page';

export interface RequirementRecord {
  readonly skillId: string;
  /** As the source gave it; what counts is the next whole level. */
  readonly level: number;
  readonly importance: number;
  readonly critical: boolean;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly aliases: string[];
  readonly requirements: RequirementRecord[];
}

export class RoleService {
  constructor(private readonly graph: Graph) {}

  /** The roles with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<RoleRecord[]> {
    const [row] = await this.graph.run(findRolesByIds, { ids: [...ids] });
    return row?.roles ?? [];
  }

  /** A page of roles by name; search is a part of the name. */
  async list(search: string | null, limit: number, after: readonly [string, string] | undefined): Promise<NamedPage> {
    const [row] = await this.graph.run(findRoles, { search, limit, afterName: after?.[0] ?? null, afterId: after?.[1] ?? null });
    return { total: row?.total ?? 0, items: row?.roles ?? [] };
  }
}
