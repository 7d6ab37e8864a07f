import { Authorized, Query, Resolver } from 'type-graphql';
import type { RecomputationService } from './recomputation.service';
import { RecomputationStatus } from './recomputation.type';

@Resolver()
export class RecomputationResolver {
  constructor(private readonly service: RecomputationService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => RecomputationStatus, { description: 'How far the derived data (proficiency, gaps, champions) is behind what was written.' })
  async recomputation(): Promise<RecomputationStatus> {
    const { oldestPendingAt, lastFullCheckAt, ...counts } = await this.service.status();
    return { ...counts, oldestPendingAt: date(oldestPendingAt), lastFullCheckAt: date(lastFullCheckAt) };
  }
}

function date(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
