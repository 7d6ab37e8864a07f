import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { Skill } from '../skill/skill.type';
import type { RequirementRecord, RoleRecord, RoleService } from './role.service';
import { Role, RoleConnection, RoleRequirement } from './role.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Role)
export class RoleResolver {
  constructor(private readonly service: RoleService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Role, { nullable: true })
  async role(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<RoleRecord | undefined> {
    return loaders.roles.load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => RoleConnection)
  async roles(
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    return namedPage(await this.service.list(search ?? null, page.limit + 1, afterName(page)), page, loaders.roles);
  }

  @FieldResolver(() => [RoleRequirement])
  requirements(@Root() role: RoleRecord): object[] {
    return role.requirements;
  }
}

@Resolver(() => RoleRequirement)
export class RoleRequirementResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: RequirementRecord, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.skills.load(skillId);
  }
}
