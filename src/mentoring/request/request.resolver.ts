import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { actorOf, type Context, viewerOf } from '../../graphql/context';
import { afterNumber, datedPage } from '../../graphql/dated-page';
import { type PageArgs, pageArgs } from '../../graphql/paging';
import { SkillLevel } from '../enrolment/enrolment.type';
import { MENTORINGS } from '../mentoring/mentoring.loader';
import { Mentoring } from '../mentoring/mentoring.type';
import type { AnswerService } from './answer.service';
import { AnswerRequestArgs, RequestMentorArgs } from './request.input';
import { REQUESTS } from './request.loader';
import type { RequestRecord, RequestService } from './request.service';
import { MentorRequest, MentorRequestConnection, MentorRequestStatus, RequestDirection } from './request.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => MentorRequest)
export class RequestResolver {
  constructor(
    private readonly service: RequestService,
    private readonly answers: AnswerService,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => MentorRequestConnection, { description: 'Requests made to (RECEIVED) or by (SENT) the viewer.' })
  async mentorRequests(
    @Arg('direction', () => RequestDirection, { nullable: true, defaultValue: 'RECEIVED' }) direction: 'RECEIVED' | 'SENT' | null,
    @Arg('status', () => MentorRequestStatus, { nullable: true }) status: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const person = viewerOf(context).subject;
    const found = await this.service.list(person, direction !== 'SENT', status ?? null, page.limit + 1, afterNumber(page));
    return datedPage(found, page, context.load(REQUESTS));
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => MentorRequest, { description: 'Open for 14 days.' })
  async requestMentor(
    @Args(() => RequestMentorArgs) { mentor, skills, message }: RequestMentorArgs,
    @Ctx() context: Context,
  ): Promise<RequestRecord | undefined> {
    const id = await this.service.ask(actorOf(context), { mentor, skills: skills ?? [], message: message ?? null });
    return context.load(REQUESTS).load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => MentorRequest, {
    description: "Accepting withdraws the asker's other open requests for the same skills; never above the mentor's capacity.",
  })
  async answerMentorRequest(
    @Args(() => AnswerRequestArgs) { request, accept, reason, note }: AnswerRequestArgs,
    @Ctx() context: Context,
  ): Promise<RequestRecord | undefined> {
    await this.answers.answer(actorOf(context), request, { accept, reason: reason ?? null, note: note ?? null });
    return context.load(REQUESTS).clear(request).load(request);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => MentorRequest)
  async withdrawMentorRequest(@Arg('request', () => ID) request: string, @Ctx() context: Context): Promise<RequestRecord | undefined> {
    await this.answers.withdraw(actorOf(context), request);
    return context.load(REQUESTS).clear(request).load(request);
  }

  @FieldResolver(() => Person)
  mentor(@Root() { mentorId }: RequestRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentorId);
  }

  @FieldResolver(() => Person)
  mentee(@Root() { menteeId }: RequestRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(menteeId);
  }

  @FieldResolver(() => [SkillLevel])
  skills(@Root() { levels }: RequestRecord): object[] {
    return [...levels];
  }

  @FieldResolver(() => Mentoring, { nullable: true })
  mentoring(@Root() { mentoringId }: RequestRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return mentoringId === null ? null : load(MENTORINGS).load(mentoringId);
  }
}
