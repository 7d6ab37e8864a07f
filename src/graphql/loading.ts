import DataLoader from 'dataloader';
import type { ContributionRecord, ContributionService, ContributionsKey, DatedPage } from '../facts/contribution/contribution.service';
import type { EvidencePage, EvidencePageKey, EvidenceRecord, EvidenceService } from '../facts/evidence/evidence.service';
import { MAX_PAGE } from './paging';
import type { MembersKey, NamedPage, PersonRecord, PersonService } from '../facts/person/person.service';
import type {
  PersonSkillKey,
  PersonSkillRecord,
  PersonSkillService,
  SkillsPage,
  SkillsPageKey,
} from '../derived/proficiency/person-skill.service';
import type { RoleRecord, RoleService } from '../facts/role/role.service';
import type { SimilarSkill, SkillRecord, SkillService } from '../facts/skill/skill.service';
import type { TeamRecord, TeamService } from '../facts/team/team.service';

export type ById<T> = DataLoader<string, T | undefined>;

/** One batch of each kind a level of a query, whatever the page size; made anew for each request. */
export interface Loaders {
  readonly people: ById<PersonRecord>;
  readonly teams: ById<TeamRecord>;
  readonly roles: ById<RoleRecord>;
  readonly skills: ById<SkillRecord>;
  readonly contributions: ById<ContributionRecord>;
  readonly members: DataLoader<MembersKey, NamedPage, string>;
  readonly contributionsOf: DataLoader<ContributionsKey, DatedPage, string>;
  /** By ids that a list has shown to the viewer. */
  readonly evidence: ById<EvidenceRecord>;
  readonly evidenceOf: DataLoader<EvidencePageKey, EvidencePage, string>;
  readonly personSkill: DataLoader<PersonSkillKey, PersonSkillRecord | undefined, string>;
  readonly skillsOf: DataLoader<SkillsPageKey, SkillsPage, string>;
  /** Ids of the skills directly below a skill, as many as a page may hold. */
  readonly narrower: DataLoader<string, string[]>;
  /** What each skill was learned to occur with, strongest first. */
  readonly cooccurring: DataLoader<string, SimilarSkill[]>;
}

export interface LoaderServices {
  readonly people: PersonService;
  readonly teams: TeamService;
  readonly roles: RoleService;
  readonly skills: SkillService;
  readonly contributions: ContributionService;
  readonly evidence: EvidenceService;
  readonly personSkills: PersonSkillService;
}

export function makeLoaders(services: LoaderServices): Loaders {
  return {
    people: byId((ids) => services.people.byIds(ids)),
    teams: byId((ids) => services.teams.byIds(ids)),
    roles: byId((ids) => services.roles.byIds(ids)),
    skills: byId((ids) => services.skills.byIds(ids)),
    contributions: byId((ids) => services.contributions.byIds(ids)),
    members: byKey((keys) => services.people.members(keys)),
    contributionsOf: byKey((keys) => services.contributions.pages(keys)),
    evidence: byId((ids) => services.evidence.byIds(ids)),
    evidenceOf: byKey((keys) => services.evidence.pages(keys)),
    personSkill: byKey((keys) => services.personSkills.pairs(keys)),
    skillsOf: byKey((keys) => services.personSkills.pages(keys)),
    narrower: new DataLoader(async (ids) => {
      const found = await services.skills.narrower(ids, MAX_PAGE);
      return ids.map((id) => found.get(id) ?? []);
    }),
    cooccurring: new DataLoader(async (ids) => {
      const found = await services.skills.cooccurring(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}

function byId<T extends { readonly id: string }>(fetch: (ids: readonly string[]) => Promise<T[]>): ById<T> {
  return new DataLoader(async (ids) => {
    const found = new Map((await fetch(ids)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id));
  });
}

/** Of keys made of several values; answers come in the order of the keys. */
function byKey<K extends object, T>(fetch: (keys: readonly K[]) => Promise<T[]>): DataLoader<K, T, string> {
  return new DataLoader(fetch, { cacheKeyFn: (key) => JSON.stringify(key) });
}

/** The items with these ids, in that order; what is not there any more is left out. */
export async function loadAll<T>(loader: ById<T>, ids: readonly string[]): Promise<T[]> {
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((item) => item !== undefined);
}
