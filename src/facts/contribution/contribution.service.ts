import {
  findContributions,
  findContributionsByIds,
  findContributionsOfEach,
  findContributionsOfPeople,
  findContributionsOfSkills,
  searchContributions,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { EARLIEST, LATEST } from '../../graph/date-range';
import { prefixQuery } from '../../graph/lucene';

export interface ContributionRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly at: Date;
  readonly outcome: number | null;
  readonly difficulty: number | null;
  readonly size: number | null;
  readonly source: string;
  readonly contributors: { personId: string; part: string }[];
  readonly skillIds: string[];
}

export interface ContributionListFilter {
  readonly people?: string[] | null | undefined;
  readonly skills?: string[] | null | undefined;
  readonly kinds?: string[] | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
  readonly source?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** One page of ids, newest first. */
export interface DatedPage {
  readonly total: number;
  readonly items: { id: string; at: number }[];
}

/** A page of the contributions of a person, of one skill where it is named. */
export interface ContributionsKey {
  readonly person: string;
  readonly skill: string | null;
  readonly limit: number;
  readonly after: readonly [at: number, id: string] | undefined;
}

export class ContributionService {
  constructor(private readonly graph: Graph) {}

  /** The contributions with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<ContributionRecord[]> {
    const [row] = await this.graph.run(findContributionsByIds, { ids: [...ids] });
    return (row?.contributions ?? []).map((contribution) => ({ ...contribution, at: new Date(contribution.at) }));
  }

  /** A page of contributions, newest first. The plan starts from what narrows most: words, people, skills, else the date. */
  async list(filter: ContributionListFilter, limit: number, after: readonly [at: number, id: string] | undefined): Promise<DatedPage> {
    const { people, skills } = filter;
    const params = {
      kinds: filter.kinds ?? null,
      from: filter.from?.getTime() ?? EARLIEST,
      until: filter.until?.getTime() ?? LATEST,
      source: filter.source ?? null,
      afterAt: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    };
    const query = filter.search == null ? undefined : prefixQuery(filter.search, ['title', 'text']);
    if (filter.search != null && !query) return { total: 0, items: [] };
    const [row] = query
      ? await this.graph.run(searchContributions, { ...params, query, people: people ?? null, skills: skills ?? null })
      : people
        ? await this.graph.run(findContributionsOfPeople, { ...params, people, skills: skills ?? null })
        : skills
          ? await this.graph.run(findContributionsOfSkills, { ...params, skills })
          : await this.graph.run(findContributions, { ...params, afterAt: after?.[0] ?? LATEST });
    return { total: row?.total ?? 0, items: row?.contributions ?? [] };
  }

  /** A page of the contributions of each person, in the order of the keys. One statement. */
  async pages(keys: readonly ContributionsKey[]): Promise<DatedPage[]> {
    const rows = keys.map(({ person, skill, limit, after }, row) => ({
      row,
      id: person,
      skill,
      afterAt: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    }));
    const found = new Map((await this.graph.run(findContributionsOfEach, { rows })).map((row) => [row.row, row]));
    return keys.map((_, row) => ({ total: found.get(row)?.total ?? 0, items: found.get(row)?.contributions ?? [] }));
  }
}
