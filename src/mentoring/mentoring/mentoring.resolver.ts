import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { type Context, viewerOf } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { loadedPage } from '../../graphql/loaded-page';
import { loadAll } from '../../graphql/loading';
import { type PageArgs, pageArgs } from '../../graphql/paging';
import { SkillLevel } from '../enrolment/enrolment.type';
import { PROGRAMS } from '../program/program.loader';
import { Program } from '../program/program.type';
import type { CourseService } from './course.service';
import { EndMentoringArgs, MeetingArgs, MentoringStatusArgs } from './mentoring.input';
import { MENTORINGS } from './mentoring.loader';
import type { MeetingRecord, MentoringRecord, MentoringService } from './mentoring.service';
import { Mentoring, MentoringConnection, MentoringMeeting, MentoringStatus } from './mentoring.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Mentoring)
export class MentoringResolver {
  constructor(
    private readonly service: MentoringService,
    private readonly course: CourseService,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => MentoringConnection, {
    description: 'Of the named person, by default the viewer; newest first. LD may name a program alone.',
  })
  async mentorings(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Arg('program', () => ID, { nullable: true }) program: string | null,
    @Arg('status', () => MentoringStatus, { nullable: true }) status: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const filter = { person: person ?? null, program: program ?? null, status: status ?? null };
    const found = await this.service.list(filter, readerOf(context.viewer), page.limit + 1, afterNumber(page));
    return loadedPage(found, page, context.load(MENTORINGS), (node) => [node.since.getTime(), node.id]);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Mentoring, { description: 'By one of the two. An ended mentoring with an outcome becomes evidence and a contribution.' })
  async recordMentoringMeeting(
    @Args(() => MeetingArgs) { mentoring, at, minutes, note }: MeetingArgs,
    @Ctx() context: Context,
  ): Promise<MentoringRecord | undefined> {
    const meeting = { at: at.getTime(), minutes: minutes ?? null, note: note ?? null };
    await this.course.meet(viewerOf(context), context.requestId, mentoring, meeting);
    return context.load(MENTORINGS).clear(mentoring).load(mentoring);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Mentoring, { description: 'By one of the two, at any time; a mentee whose mentor ends it comes first in the next plan.' })
  async setMentoringStatus(
    @Args(() => MentoringStatusArgs) { mentoring, status, reason }: MentoringStatusArgs,
    @Ctx() context: Context,
  ): Promise<MentoringRecord | undefined> {
    await this.course.setStatus(viewerOf(context), context.requestId, mentoring, status, reason ?? null);
    return context.load(MENTORINGS).clear(mentoring).load(mentoring);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Mentoring, {
    description: 'outcome 0 (of no use) to 1 (goal reached), as the caller sees it; each of the two may give theirs once.',
  })
  async endMentoring(
    @Args(() => EndMentoringArgs) { mentoring, outcome, levelReached, reason }: EndMentoringArgs,
    @Ctx() context: Context,
  ): Promise<MentoringRecord | undefined> {
    const ending = { outcome: outcome ?? null, levelReached: levelReached ?? null, reason: reason ?? null };
    await this.course.end(viewerOf(context), context.requestId, mentoring, ending);
    return context.load(MENTORINGS).clear(mentoring).load(mentoring);
  }

  @FieldResolver(() => Person)
  mentor(@Root() { mentorId }: MentoringRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentorId);
  }

  @FieldResolver(() => Person)
  mentee(@Root() { menteeId }: MentoringRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(menteeId);
  }

  @FieldResolver(() => Program, { nullable: true })
  program(@Root() { programId }: MentoringRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return programId === null ? null : load(PROGRAMS).load(programId);
  }

  @FieldResolver(() => [SkillLevel])
  skills(@Root() { levels }: MentoringRecord): object[] {
    return [...levels];
  }

  @FieldResolver(() => [MentoringMeeting], { description: 'Newest first; notes are seen by the two only.' })
  meetings(@Root() { held, mentorId, menteeId }: MentoringRecord, @Ctx() context: Context): object[] {
    const isParty = [mentorId, menteeId].includes(viewerOf(context).subject);
    return held.map((meeting) => (isParty ? meeting : { ...meeting, note: null }));
  }

  @FieldResolver(() => [Person], {
    description: 'Who else came into question when the pair was planned, best first: whom to ask when it ends early.',
  })
  nextBest(@Root() { nextBestIds }: MentoringRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), nextBestIds);
  }
}

@Resolver(() => MentoringMeeting)
export class MeetingResolver {
  @FieldResolver(() => Person)
  by(@Root() { byId }: MeetingRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(byId);
  }
}
