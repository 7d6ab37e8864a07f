import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { type SearchArgs, searchArgs } from '../../graphql/search-args';
import { Skill } from '../skill/skill.type';
import type { RequirementRecord, RoleRecord, RoleService } from './role.service';
import { Role, RoleConnection, RoleRequirement } from './role.type';
import { ROLES } from './role.loader';
import { SKILLS } from '../skill/skill.loader';

const TwentyFound = searchArgs(20);

@Resolver(() => Role)
export class RoleResolver {
  constructor(private readonly service: RoleService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Role, { nullable: true })
  async role(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<RoleRecord | undefined> {
    return load(ROLES).load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => RoleConnection)
  async roles(@Args(() => TwentyFound) page: SearchArgs, @Ctx() { load }: Context): Promise<object> {
    return namedPage(await this.service.list(page.search ?? null, page.limit + 1, afterName(page)), page, load(ROLES));
  }

  @FieldResolver(() => [RoleRequirement])
  requirements(@Root() role: RoleRecord): object[] {
    return role.requirements;
  }
}

@Resolver(() => RoleRequirement)
export class RoleRequirementResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: RequirementRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
