import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import type { Context } from '../../graphql/context';
import { ROLES } from '../role/role.loader';
import { Role } from '../role/role.type';
import { SKILLS } from '../skill/skill.loader';
import { Skill } from '../skill/skill.type';
import type { GoalRecord } from './goal.service';
import { LearningGoal } from './goal.type';
import { GOALS_OF } from './person.loader';
import { Person } from './person.type';

/** `goals` of a person. */
@Resolver(() => Person)
export class GoalsResolver {
  @FieldResolver(() => [LearningGoal], {
    description: 'The most important first; for the person themselves, the managers above them and LD, empty for others.',
  })
  goals(@Root() person: { id: string }, @Ctx() { load, viewer }: Context): Promise<object[]> {
    return load(GOALS_OF).load({ person: person.id, reader: readerOf(viewer) });
  }
}

@Resolver(() => LearningGoal)
export class LearningGoalResolver {
  @FieldResolver(() => Skill, { nullable: true })
  skill(@Root() { skillId }: GoalRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return skillId === null ? null : load(SKILLS).load(skillId);
  }

  @FieldResolver(() => Role, { nullable: true })
  role(@Root() { roleId }: GoalRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return roleId === null ? null : load(ROLES).load(roleId);
  }
}
