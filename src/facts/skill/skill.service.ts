import { findNarrower, findSkills, findSkillsByIds, searchSkillNames } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { fuzzyQuery, prefixQuery } from '../../graph/lucene';
import { normaliseName, squashName } from './name';

/** Another skill, and how similar it is, 0..1. */
export interface SimilarSkill {
  readonly skillId: string;
  readonly similarity: number;
}

export interface SkillRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly restricted: boolean;
  readonly hours: number | null;
  readonly halfLifeMonths: number | null;
  readonly aliases: string[];
  readonly broaderIds: string[];
  readonly related: SimilarSkill[];
  readonly prerequisites: { skillId: string; level: number; forLevel: number; group: string }[];
  readonly replacedById: string | null;
}

/** A skill found by one of its names. */
export interface SkillHit {
  readonly id: string;
  readonly matchedName: string | null;
}

/** A typeahead shows the beginning of a list: spellings considered per way of matching, and skills found in all. */
const SPELLINGS = 200;
/** Shorter beginnings are compared with separators only: "c+" is not yet all that begins with c. */
const SHORTEST_PREFIX = 3;
/** From this rank on a spelling was found by its words, which full text knows without their signs. */
const BY_WORDS = 5;

/** The words that only signs tell from others: c++, c#, .net. */
const signedWords = (normalised: string) => normalised.match(/(?<=^|\s)(?:\p{L}+(?:\+\+?|#)|\.\p{L}+)(?=\s|$)/gu) ?? [];

export class SkillService {
  constructor(private readonly graph: Graph) {}

  /** The skills with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<SkillRecord[]> {
    const [row] = await this.graph.run(findSkillsByIds, { ids: [...ids] });
    return row?.skills ?? [];
  }

  /** A page of active skills by name. */
  async list(limit: number, after: readonly [string, string] | undefined): Promise<{ total: number; items: SkillHit[] }> {
    const [row] = await this.graph.run(findSkills, { limit, afterName: after?.[0] ?? null, afterId: after?.[1] ?? null });
    return { total: row?.total ?? 0, items: (row?.skills ?? []).map(({ id }) => ({ id, matchedName: null })) };
  }

  /** Skills by a name or alias being typed: exact, prefix, then fuzzy; each once, with its best spelling. */
  async search(text: string): Promise<SkillHit[]> {
    const normalised = normaliseName(text);
    if (!normalised) return [];
    const squashed = squashName(text);
    const keptApart = signedWords(normalised);
    const params = {
      normalised,
      squashed: squashed || null,
      squashedPrefix: squashed.length >= SHORTEST_PREFIX && !keptApart.length ? squashed : null,
      words: prefixQuery(text) ?? null,
      fuzzy: fuzzyQuery(text) ?? null,
      limit: SPELLINGS,
    };
    const [row] = await this.graph.run(searchSkillNames, params);
    const hits = new Map<string, SkillHit>();
    for (const { id, text: matchedName, rank } of row?.names ?? []) {
      const fits = rank < BY_WORDS || keptApart.every((word) => normaliseName(matchedName).includes(word));
      if (fits && !hits.has(id)) hits.set(id, { id, matchedName });
    }
    return [...hits.values()];
  }

  /** The ids of the skills directly below each, at most `limit` each; in the order of the ids. */
  async narrower(ids: readonly string[], limit: number): Promise<string[][]> {
    const rows = await this.graph.run(findNarrower, { ids: [...ids], limit });
    const found = new Map(rows.map((row) => [row.id, row.narrower]));
    return ids.map((id) => found.get(id) ?? []);
  }
}
