import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { TEXT_SHARE } from '../../derived/ranking/score';
import { CONTRIBUTIONS } from '../../facts/contribution/contribution.loader';
import { Contribution } from '../../facts/contribution/contribution.type';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { type Context, viewerOf } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import { Expert } from '../expert/expert.type';
import { type ShownExpert, showExpert } from '../expert/shown-expert';
import type { PathInput } from './path-input';
import { LearningPathInput } from './path.input';
import { READING } from './path.loader';
import type { PathService, PlannedPath } from './path.service';
import { LearningPath, LearningStep, UnmetTarget } from './path.type';
import type { StepTeachers, Teaching } from './teachers';

const FirstThree = firstArgs(3);

/** Steps that a path is reckoned to have, where the cost of a query is told before it runs. */
const STEPS = 10;
export const perStep = ({ childComplexity }: { childComplexity: number }) => 1 + STEPS * childComplexity;

@Resolver(() => LearningPath)
export class PathResolver {
  constructor(private readonly service: PathService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => LearningPath, {
    description:
      'An ordered plan from what the person can do to the target. Without person: of the viewer. Of others for the managers above them and LD.',
  })
  async learningPath(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Arg('input', () => LearningPathInput) input: LearningPathInput,
    @Ctx() context: Context,
  ): Promise<ShownPath> {
    const viewer = viewerOf(context);
    return showPath(await this.service.plan(person ?? viewer.subject, toPathInput(input), readerOf(viewer)));
  }

  @FieldResolver(() => Person)
  person(@Root() { planned }: ShownPath, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(planned.person);
  }

  @FieldResolver(() => [LearningStep], { complexity: perStep })
  steps(@Root() { planned }: ShownPath): ShownStep[] {
    const { path, teachers, situation } = planned;
    return path.steps.map(({ point, hours, after, because }, place) => ({
      position: place + 1,
      skillId: situation.catalogue.ids[point.skill]!,
      fromLevel: point.level - 1,
      toLevel: point.level,
      hours,
      after: after.map((before) => before + 1),
      because,
      teachers: teachers[place]!,
      planned,
    }));
  }

  @FieldResolver(() => [UnmetTarget], { description: 'Targets that the budget leaves out, or that cannot be reached, with the reason.' })
  unmet(@Root() { planned: { path, situation } }: ShownPath): object[] {
    return path.unmet.map(({ point, reason }) => ({ skillId: situation.catalogue.ids[point.skill], level: point.level, reason }));
  }

  @FieldResolver(() => [LearningPath])
  alternatives(@Root() { planned }: ShownPath): ShownPath[] {
    return planned.alternatives.map(showPath);
  }
}

export interface ShownPath {
  readonly planned: PlannedPath;
  readonly totalHours: number;
  readonly hoursLowerBound: number;
}

export function showPath(planned: PlannedPath): ShownPath {
  const { totalHours, lowerBound } = planned.path;
  return { planned, totalHours, hoursLowerBound: lowerBound };
}

export function toPathInput({ role, skills, hoursBudget, alternatives, assume }: LearningPathInput): PathInput {
  const levels = (list: LearningPathInput['skills']) => (list ?? []).map(({ skill, level }) => ({ skill, level }));
  return {
    role: role ?? null,
    skills: levels(skills),
    hoursBudget: hoursBudget ?? null,
    alternatives: alternatives ?? 0,
    assume: levels(assume),
  };
}

interface ShownStep {
  readonly position: number;
  readonly skillId: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly hours: number;
  readonly after: number[];
  readonly because: readonly string[];
  readonly teachers: StepTeachers;
  readonly planned: PlannedPath;
}

@Resolver(() => LearningStep)
export class StepResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: ShownStep, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => [Expert], {
    description: 'A level above, with a place left for somebody to mentor; nobody on more than 30% of the steps.',
  })
  mentors(@Root() step: ShownStep, @Args(() => FirstThree) { limit }: FirstArgs): ShownExpert[] {
    return showTeachers(step, 'mentors', limit);
  }

  @FieldResolver(() => [Expert], { description: 'A level above and at work in the skill now: people to look over the shoulder of.' })
  shadowing(@Root() step: ShownStep, @Args(() => FirstThree) { limit }: FirstArgs): ShownExpert[] {
    return showTeachers(step, 'shadowing', limit);
  }

  @FieldResolver(() => [Expert], {
    description: 'Just one step ahead, at the level that the step leads to: those of the same team or role first.',
  })
  oneStepAhead(@Root() step: ShownStep, @Args(() => FirstThree) { limit }: FirstArgs): ShownExpert[] {
    return showTeachers(step, 'ahead', limit);
  }

  @FieldResolver(() => [Contribution], { description: 'Contributions of colleagues worth reading, best first.' })
  async reading(@Root() step: ShownStep, @Args(() => FirstThree) { limit }: FirstArgs, @Ctx() { load }: Context): Promise<object[]> {
    const { planned, skillId: skill, toLevel: level } = step;
    const ids = await load(READING).load({ learner: planned.person, skill, level });
    return loadAll(load(CONTRIBUTIONS), ids.slice(0, limit));
  }
}

function showTeachers({ teachers, skillId, planned }: ShownStep, kind: Teaching, limit: number): ShownExpert[] {
  return teachers[kind].slice(0, limit).map((ranked, place) => showExpert(ranked, place + 1, [skillId], TEXT_SHARE, planned.explanation));
}

@Resolver(() => UnmetTarget)
export class UnmetResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
