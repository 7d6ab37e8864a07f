import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { GOALS_OF, PEOPLE } from '../../facts/person/person.loader';
import type { PersonRecord } from '../../facts/person/person.service';
import { Person } from '../../facts/person/person.type';
import { type Context, viewerOf } from '../../graphql/context';
import { AvailabilityInput } from './availability.input';
import type { AvailabilityService } from './availability.service';
import { LearningGoalInput } from './goal.input';
import type { LearningGoalService } from './goal.service';

/** What people say of what they want to learn and of their time. */
@Resolver()
export class GoalResolver {
  constructor(
    private readonly goals: LearningGoalService,
    private readonly availability: AvailabilityService,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Person, {
    description: 'In place of all goals before, at most 50; of oneself (without person), of somebody who reports to the caller, or by LD.',
  })
  async setLearningGoals(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Arg('goals', () => [LearningGoalInput]) goals: LearningGoalInput[],
    @Ctx() context: Context,
  ): Promise<PersonRecord | undefined> {
    const wanted = goals.map(({ skill, role, level, importance }) => ({
      skill: skill ?? null,
      role: role ?? null,
      level: level ?? null,
      importance: importance ?? 1,
    }));
    const of = person ?? viewerOf(context).subject;
    await this.goals.set(of, wanted, viewerOf(context), context.requestId);
    context.load(GOALS_OF).clearAll();
    return context.load(PEOPLE).clear(of).load(of);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Person, {
    description:
      'Of oneself (without person), of somebody who reports to the caller, or by LD; only oneself agrees to be listed. Holds until the next change at the source.',
  })
  async setAvailability(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Arg('input', () => AvailabilityInput) { availability, awayUntil, mentorCapacity, listed }: AvailabilityInput,
    @Ctx() context: Context,
  ): Promise<PersonRecord | undefined> {
    const change = {
      availability,
      awayUntil: awayUntil == null ? awayUntil : awayUntil.getTime(),
      mentorCapacity: mentorCapacity ?? undefined,
      listed: listed ?? undefined,
    };
    const of = person ?? viewerOf(context).subject;
    await this.availability.set(of, change, viewerOf(context), context.requestId);
    return context.load(PEOPLE).clear(of).load(of);
  }
}
