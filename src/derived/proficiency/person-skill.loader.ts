import type { LoaderKey } from '../../graphql/loading';
import type { PersonSkillKey, PersonSkillRecord, SkillsPage, SkillsPageKey } from './person-skill.service';

export const PERSON_SKILL: LoaderKey<PersonSkillKey, PersonSkillRecord | undefined> = { name: 'personSkill' };

/** A page of a person's skills. */
export const SKILLS_OF: LoaderKey<SkillsPageKey, SkillsPage> = { name: 'skillsOf' };
