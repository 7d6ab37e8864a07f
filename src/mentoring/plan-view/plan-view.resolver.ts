import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { actorOf, type Context, viewerOf } from '../../graphql/context';
import { afterName } from '../../graphql/named-page';
import { type PageArgs, pageArgs, pageOf } from '../../graphql/paging';
import { PairingFilterInput, plainFilter } from './plan-view.input';
import type { PlanView, PlanViewService } from './plan-view.service';
import { SavedPlanView, SavedPlanViewConnection } from './plan-view.type';

const FiftyAtATime = pageArgs(50);

@Resolver(() => SavedPlanView)
export class PlanViewResolver {
  constructor(private readonly service: PlanViewService) {}

  @Authorized('LD')
  @Query(() => SavedPlanViewConnection, {
    description: 'Filters of the plan review that the viewer keeps, and those that others share, by name.',
  })
  async savedPlanViews(@Args(() => FiftyAtATime) page: PageArgs, @Ctx() context: Context): Promise<object> {
    const { total, items } = await this.service.page(viewerOf(context).subject, page.limit + 1, afterName(page));
    return pageOf(items, page, ({ name, id }) => [name, id], total);
  }

  @Authorized('LD')
  @Mutation(() => SavedPlanView, {
    description: 'Keeps a filter, instead of the one the viewer has of that name; at most 50 for each viewer.',
  })
  savePlanView(
    @Arg('name', () => String) name: string,
    @Arg('filter', () => PairingFilterInput) filter: PairingFilterInput,
    @Arg('shared', () => Boolean, { nullable: true, defaultValue: false }) shared: boolean | null,
    @Ctx() context: Context,
  ): Promise<PlanView> {
    return this.service.save(actorOf(context), name, plainFilter(filter), shared ?? false);
  }

  @Authorized('LD')
  @Mutation(() => Boolean, { description: 'False where the viewer keeps none with that id.' })
  removePlanView(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    return this.service.remove(actorOf(context), id);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer keeps it, and may remove it.' })
  own(@Root() { ownerId }: PlanView, @Ctx() context: Context): boolean {
    return viewerOf(context).subject === ownerId;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who keeps it; null for a token that is no person.' })
  owner(@Root() { ownerId }: PlanView, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(ownerId);
  }
}
