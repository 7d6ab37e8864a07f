import type { Reader } from '../../access/reader';
import {
  findEvidence,
  findEvidenceAroundViewer,
  findEvidenceByIds,
  findEvidenceOfPeople,
  findEvidenceOfPersonSkills,
  findEvidenceOfSkills,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { LATEST } from '../../graph/date-range';
import type { EvidenceKind, EvidenceStatus } from './evidence-kind';

export interface EvidenceRecord {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly status: EvidenceStatus;
  readonly level: number | null;
  readonly raw: number | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly at: Date;
  readonly expiresAt: Date | null;
  readonly source: string;
  readonly note: string | null;
  readonly reason: string | null;
  readonly personId: string;
  readonly skillId: string;
  readonly authorId: string | null;
}

export interface EvidenceListFilter {
  readonly people?: string[] | null | undefined;
  readonly skills?: string[] | null | undefined;
  readonly kinds?: string[] | null | undefined;
  readonly statuses?: string[] | null | undefined;
  readonly source?: string | null | undefined;
}

/** One page of ids, newest first. */
export interface EvidencePage {
  readonly total: number;
  readonly items: { id: string; at: number }[];
}

/** A page of what lies behind one skill of one person, as far as its reader sees it. */
export interface EvidencePageKey {
  readonly person: string;
  readonly skill: string;
  readonly reader: Reader;
  readonly limit: number;
  readonly after: readonly [at: number, id: string] | undefined;
}

export class EvidenceService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** The evidence with these ids, in any order; unknown ids are left out. Takes ids that a list has shown: it does not check again. */
  async byIds(ids: readonly string[]): Promise<EvidenceRecord[]> {
    const [row] = await this.graph.run(findEvidenceByIds, { ids: [...ids], now: this.clock() });
    return (row?.evidence ?? []).map(({ kind, status, scaleMin, scaleMax, at, expiresAt, ...rest }) => ({
      ...rest,
      kind: kind as EvidenceKind,
      status: status as EvidenceStatus,
      scale: scaleMin === null || scaleMax === null ? null : { min: scaleMin, max: scaleMax },
      at: new Date(at),
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    }));
  }

  /** A page of what the reader may see, newest first. The plan starts from what narrows most: people, the reader, skills, else the date. */
  async list(
    filter: EvidenceListFilter,
    reader: Reader,
    limit: number,
    after: readonly [at: number, id: string] | undefined,
  ): Promise<EvidencePage> {
    const { people, skills } = filter;
    const params = {
      kinds: filter.kinds ?? null,
      statuses: filter.statuses ?? null,
      source: filter.source ?? null,
      now: this.clock(),
      afterAt: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    };
    const [row] = people
      ? await this.graph.run(findEvidenceOfPeople, { ...params, people, skills: skills ?? null, viewer: reader.id, all: reader.all })
      : !reader.all
        ? await this.graph.run(findEvidenceAroundViewer, { ...params, skills: skills ?? null, viewer: reader.id })
        : skills
          ? await this.graph.run(findEvidenceOfSkills, { ...params, skills })
          : await this.graph.run(findEvidence, { ...params, afterAt: after?.[0] ?? LATEST });
    return { total: row?.total ?? 0, items: row?.evidence ?? [] };
  }

  /** Pages of what lies behind skills of people, in the order of the keys. */
  async pages(keys: readonly EvidencePageKey[]): Promise<EvidencePage[]> {
    const rows = keys.map(({ person, skill, reader, limit, after }, row) => ({
      row,
      id: person,
      skillId: skill,
      viewer: reader.id,
      all: reader.all,
      afterAt: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    }));
    const found = new Map((await this.graph.run(findEvidenceOfPersonSkills, { rows })).map((page) => [page.row, page]));
    return keys.map((_, row) => ({ total: found.get(row)?.total ?? 0, items: found.get(row)?.evidence ?? [] }));
  }
}
