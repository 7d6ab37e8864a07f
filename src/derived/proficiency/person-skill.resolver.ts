import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import type { Context } from '../../graphql/context';
import { EvidenceConnection } from '../../facts/evidence/evidence.type';
import { afterNumber, datedPage } from '../../graphql/dated-page';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { PersonRecord } from '../../facts/person/person.service';
import { Person } from '../../facts/person/person.type';
import { Skill } from '../../facts/skill/skill.type';
import type { PersonSkillRecord } from './person-skill.service';
import { PersonSkill, PersonSkillConnection } from './person-skill.type';
import { PERSON_SKILL, SKILLS_OF } from './person-skill.loader';
import { EVIDENCE, EVIDENCE_OF } from '../../facts/evidence/evidence.loader';
import { PEOPLE } from '../../facts/person/person.loader';
import { SKILLS } from '../../facts/skill/skill.loader';

const TwentyAtATime = pageArgs(20);

/** `skill` and `skills` of a person. */
@Resolver(() => Person)
export class PersonSkillsResolver {
  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @FieldResolver(() => PersonSkill, { nullable: true, description: 'Null where nothing is known of the person in this skill.' })
  async skill(
    @Root() person: PersonRecord,
    @Arg('id', () => ID) skill: string,
    @Ctx() { load, viewer }: Context,
  ): Promise<PersonSkillRecord | undefined> {
    return load(PERSON_SKILL).load({ person: person.id, skill, reader: readerOf(viewer) });
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @FieldResolver(() => PersonSkillConnection, {
    description: 'Highest level first, uncertain ones lower: ordered by the mean minus half a standard deviation.',
  })
  async skills(@Root() person: PersonRecord, @Args(() => TwentyAtATime) page: PageArgs, @Ctx() { load, viewer }: Context): Promise<object> {
    const after = afterNumber(page);
    const { total, items } = await load(SKILLS_OF).load({ person: person.id, reader: readerOf(viewer), limit: page.limit + 1, after });
    return pageOf(items, page, ({ lcb, skillId }) => [lcb, skillId], total);
  }
}

@Resolver(() => PersonSkill)
export class PersonSkillResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: PersonSkillRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: PersonSkillRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => EvidenceConnection, { description: 'Newest first; as far as the viewer may see it.' })
  async evidence(
    @Root() { personId: person, skillId: skill }: PersonSkillRecord,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const key = { person, skill, reader: readerOf(context.viewer), limit: page.limit + 1, after: afterNumber(page) };
    return datedPage(await context.load(EVIDENCE_OF).load(key), page, context.load(EVIDENCE));
  }
}
