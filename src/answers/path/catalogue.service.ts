import { readCatalogue, readCatalogueVersion } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { Catalogue, type CatalogueRow } from './catalogue';

/** Skills that are read before other work gets a turn. */
const PAGE = 2_000;

/** What tells one version of all skills from another: how many there are, the sum of their revisions, and the last id. */
export interface CatalogueVersion {
  readonly skillCount: number;
  readonly skillRevisions: number;
  readonly lastSkill: string | null;
}

/** Keeps all skills with their prerequisites and relations: a cache of the version it was read at. */
export class CatalogueService {
  private kept: { readonly version: string; readonly catalogue: Promise<Catalogue> } | undefined;

  constructor(private readonly graph: Graph) {}

  /** The skills as they are. */
  async current(): Promise<Catalogue> {
    const [version] = await this.graph.run(readCatalogueVersion, {});
    return await this.at(version ?? { skillCount: 0, skillRevisions: 0, lastSkill: null });
  }

  /** The skills at a version that was read in the same request, or as they became since. Read once for all who wait. */
  at(version: CatalogueVersion): Promise<Catalogue> {
    const key = versionKey(version);
    if (this.kept?.version === key) return this.kept.catalogue;
    const catalogue = this.read();
    this.kept = { version: key, catalogue };
    catalogue.catch(() => {
      if (this.kept?.catalogue === catalogue) this.kept = undefined;
    });
    return catalogue;
  }

  private async read(): Promise<Catalogue> {
    const rows: CatalogueRow[] = [];
    for (let after = ''; ;) {
      const [row] = await this.graph.run(readCatalogue, { after, limit: PAGE });
      const skills = row?.skills ?? [];
      for (const { status, ...skill } of skills) rows.push({ ...skill, active: status === 'ACTIVE' });
      if (skills.length < PAGE) return new Catalogue(rows);
      after = skills.at(-1)?.id ?? '';
    }
  }
}

export const versionKey = ({ skillCount, skillRevisions, lastSkill }: CatalogueVersion) => `${skillCount} ${skillRevisions} ${lastSkill}`;
