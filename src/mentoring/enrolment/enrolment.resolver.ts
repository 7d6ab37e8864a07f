import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { holdsAny } from '../../access/viewer';
import { Forbidden } from '../../errors';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { actorOf, type Context, viewerOf } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { decodeCursor, type PageArgs, pageArgs, pageOf } from '../../graphql/paging';
import { PROGRAMS } from '../program/program.loader';
import type { ProgramRecord } from '../program/program.service';
import { Program } from '../program/program.type';
import { EnrolmentInput } from './enrolment.input';
import type { EnrolmentRecord, EnrolmentService, Side } from './enrolment.service';
import { Enrolment, EnrolmentConnection, ProgramSide, SkillLevel } from './enrolment.type';

const FiftyAtATime = pageArgs(50);

/** `enrolments` of a program, and who enrols. */
@Resolver(() => Program)
export class ProgramEnrolmentsResolver {
  constructor(private readonly service: EnrolmentService) {}

  @Authorized('LD')
  @FieldResolver(() => EnrolmentConnection)
  async enrolments(
    @Root() { id }: ProgramRecord,
    @Arg('side', () => ProgramSide, { nullable: true }) side: Side | null,
    @Args(() => FiftyAtATime) page: PageArgs,
  ): Promise<object> {
    const after = page.after == null ? undefined : decodeCursor(page.after, ['number', 'string', 'string']);
    const { total, items } = await this.service.list(id, side ?? null, page.limit + 1, after);
    return pageOf(items, page, (item) => [item.since.getTime(), item.personId, item.side], total);
  }

  @Authorized('LD')
  @Extensions({ rowByRow: 'rows' })
  @Mutation(() => Program, { description: 'One outcome per row; a row that breaks a rule never stops the others.' })
  async enroll(
    @Arg('program', () => ID) program: string,
    @Arg('rows', () => [EnrolmentInput]) rows: EnrolmentInput[],
    @Ctx() context: Context,
  ): Promise<object | undefined> {
    await this.service.enroll(actorOf(context), program, rows);
    return context.load(PROGRAMS).clear(program).load(program);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Program, { description: 'By L&D, or by the person for themselves.' })
  async withdrawEnrolment(
    @Arg('program', () => ID) program: string,
    @Arg('person', () => ID) person: string,
    @Arg('side', () => ProgramSide) side: Side,
    @Ctx() context: Context,
  ): Promise<object | undefined> {
    const viewer = viewerOf(context);
    if (viewer.subject !== person && !holdsAny(viewer, 'LD')) throw new Forbidden('An enrolment is withdrawn by the person or by LD.');
    await this.service.withdraw(actorOf(context), program, person, side);
    return context.load(PROGRAMS).clear(program).load(program);
  }
}

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: EnrolmentRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }

  @FieldResolver(() => [SkillLevel])
  skills(@Root() { levels }: EnrolmentRecord): object[] {
    return [...levels];
  }

  @FieldResolver(() => [Person])
  prefers(@Root() { preferIds }: EnrolmentRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), preferIds);
  }

  @FieldResolver(() => [Person])
  excludes(@Root() { excludeIds }: EnrolmentRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), excludeIds);
  }
}

/** A skill with the level that is wanted, kept by the skill's id. */
@Resolver(() => SkillLevel)
export class SkillLevelResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
