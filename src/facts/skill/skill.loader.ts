import type { ById, LoaderKey } from '../../graphql/loading';
import type { SkillRecord } from './skill.service';

export const SKILLS: ById<SkillRecord> = { name: 'skills' };

/** Ids of the skills directly below a skill, as many as a page may hold. */
export const NARROWER: LoaderKey<string, string[]> = { name: 'narrower' };
