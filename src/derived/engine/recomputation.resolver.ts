import { Authorized, FieldResolver, Int, Query, Resolver, Subscription } from 'type-graphql';
import { ticksOf } from '../../graphql/context';
import type { RecomputationService } from './recomputation.service';
import { RecomputationStatus } from './recomputation.type';

@Resolver(() => RecomputationStatus)
export class RecomputationResolver {
  constructor(
    private readonly service: RecomputationService,
    private readonly waiting: () => Promise<number>,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => RecomputationStatus, { description: 'How far the derived data (proficiency, gaps, champions) is behind what was written.' })
  async recomputation(): Promise<RecomputationStatus> {
    const { oldestPendingAt, lastFullCheckAt, computedAt, ...counts } = await this.service.status();
    return { ...counts, oldestPendingAt: date(oldestPendingAt), lastFullCheckAt: date(lastFullCheckAt), computedAt: date(computedAt) };
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Subscription(() => RecomputationStatus, {
    name: 'recomputation',
    subscribe: ticksOf,
    description:
      'How far the derived data is behind, now and each time it changes: once nothing is pending, what was read before may be old.',
  })
  recomputationChanged(): Promise<RecomputationStatus> {
    return this.recomputation();
  }

  @FieldResolver(() => Int, {
    description:
      'Skills whose names the sentence model has not read yet, as for minutes after an import: texts are compared with them by letters and words only.',
  })
  skillsWithoutVectors(): Promise<number> {
    return this.waiting();
  }
}

function date(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
