import { readModelVersion, readRoleProfiles, readRoleRevisions, readSkillTexts } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { TooSlow, within } from '../../within';
import { type CatalogueVersion, versionKey } from '../path/catalogue.service';
import { Stemmer } from '../resolution/tokens';
import { ProfileKernel } from './kernel';
import { ProfileModel } from './profile-model';
import { skillTexts } from './skill-texts';
import { sparse } from './sparse';

/** What all roles need, over skills by number. */
export interface RoleModel {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly model: ProfileModel;
  readonly kernel: ProfileKernel;
}

export interface ModelVersion extends CatalogueVersion {
  readonly roleCount: number;
  readonly roleRevisions: number;
  readonly lastRole: string | null;
}

/** Skills that are read and stemmed before other work gets a turn; roles that are read at once. */
const SKILL_PAGE = 500;
const ROLE_PAGE = 500;
/** A call waits so long for the model of today; then the one before has to do, where there is one. */
const PATIENCE_MS = 1_000;

interface Kept extends RoleModel {
  readonly skills: string;
  readonly roles: string;
  /** Revisions that the rows were made of, by id. */
  readonly revisions: ReadonlyMap<string, number>;
}

/**
 * Keeps the model of what roles need. A changed role replaces its row; a changed skill makes all anew, since its words and number may be
 * others. One model, and while another is made two: about 10 MB for 14,000 skills and 3,000 roles.
 */
export class ModelService {
  private kept: Kept | undefined;
  private making: Promise<Kept> | undefined;

  constructor(private readonly graph: Graph) {}

  /** The model of what is stored. */
  async current(): Promise<RoleModel> {
    const [version] = await this.graph.run(readModelVersion, {});
    return await this.at(version ?? NOTHING);
  }

  /** The model at a version that was read in the same request, or the one before where it takes long. */
  async at(version: ModelVersion): Promise<RoleModel> {
    const { kept } = this;
    if (kept && kept.skills === versionKey(version) && kept.roles === rolesKey(version)) return kept;
    const made = (this.making ??= this.make(version).finally(() => (this.making = undefined)));
    if (!kept) return await made;
    try {
      return await within(PATIENCE_MS, made);
    } catch (error) {
      if (error instanceof TooSlow) return kept;
      throw error;
    }
  }

  private async make(version: ModelVersion): Promise<Kept> {
    const skills = versionKey(version);
    const base = this.kept?.skills === skills ? this.kept : await this.readSkills();
    const [row] = await this.graph.run(readRoleRevisions, {});
    const revisions = new Map(row?.roles ?? []);
    const before = this.kept === base ? this.kept.revisions : new Map<string, number>();
    const changed = [...revisions].flatMap(([id, rev]) => (before.get(id) === rev ? [] : id));
    for (let at = 0; at < changed.length; at += ROLE_PAGE) await this.readRoles(base, changed.slice(at, at + ROLE_PAGE));
    this.kept = { ...base, kernel: new ProfileKernel(base.model), skills, roles: rolesKey(version), revisions };
    return this.kept;
  }

  private async readSkills(): Promise<Omit<RoleModel, 'kernel'>> {
    const stemmer = new Stemmer();
    const ids: string[] = [];
    const texts = [];
    for (let after = ''; ;) {
      const [row] = await this.graph.run(readSkillTexts, { after, limit: SKILL_PAGE });
      const skills = row?.skills ?? [];
      for (const { id, names, description } of skills) {
        ids.push(id);
        const [name = '', ...aliases] = names;
        texts.push({
          name: stemmer.stemsOf(name),
          aliases: stemmer.stemsOf(aliases.join(' ')),
          description: stemmer.stemsOf(description ?? ''),
        });
      }
      if (skills.length < SKILL_PAGE) break;
      after = skills.at(-1)?.id ?? '';
    }
    return { ids, numbers: new Map(ids.map((id, number) => [id, number])), model: new ProfileModel(skillTexts(texts)) };
  }

  private async readRoles({ model, numbers }: Omit<RoleModel, 'kernel'>, ids: readonly string[]): Promise<void> {
    const [row] = await this.graph.run(readRoleProfiles, { ids: [...ids] });
    for (const { id, name, requirements } of row?.roles ?? []) {
      const needs = new Map<number, number>();
      for (const [skill, importance] of requirements) {
        const number = numbers.get(skill);
        if (number !== undefined) needs.set(number, Math.max(importance, needs.get(number) ?? 0));
      }
      model.set(id, name, sparse([...needs].filter(([, importance]) => importance > 0)));
    }
  }
}

const NOTHING: ModelVersion = { skillCount: 0, skillRevisions: 0, lastSkill: null, roleCount: 0, roleRevisions: 0, lastRole: null };
const rolesKey = ({ roleCount, roleRevisions, lastRole }: ModelVersion) => `${roleCount} ${roleRevisions} ${lastRole}`;
