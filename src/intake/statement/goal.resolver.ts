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
    description: 'In place of all goals before, at most 50; of oneself, of somebody who reports to the caller, or by LD.',
  })
  async setLearningGoals(
    @Arg('person', () => ID) person: string,
    @Arg('goals', () => [LearningGoalInput]) goals: LearningGoalInput[],
    @Ctx() { load, viewer, requestId }: Context,
  ): Promise<PersonRecord | undefined> {
    const wanted = goals.map(({ skill, role, level, importance }) => ({
      skill: skill ?? null,
      role: role ?? null,
      level: level ?? null,
      importance: importance ?? 1,
    }));
    await this.goals.set(person, wanted, viewerOf({ viewer }), requestId);
    load(GOALS_OF).clearAll();
    return load(PEOPLE).clear(person).load(person);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Person, {
    description:
      'Of oneself, of somebody who reports to the caller, or by LD; only oneself agrees to be listed. Holds until the next change at the source.',
  })
  async setAvailability(
    @Arg('person', () => ID) person: string,
    @Arg('input', () => AvailabilityInput) { availability, awayUntil, mentorCapacity, listed }: AvailabilityInput,
    @Ctx() { load, viewer, requestId }: Context,
  ): Promise<PersonRecord | undefined> {
    const change = {
      availability,
      awayUntil: awayUntil == null ? awayUntil : awayUntil.getTime(),
      mentorCapacity: mentorCapacity ?? undefined,
      listed: listed ?? undefined,
    };
    await this.availability.set(person, change, viewerOf({ viewer }), requestId);
    return load(PEOPLE).clear(person).load(person);
  }
}
