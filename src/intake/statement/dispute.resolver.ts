import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Context, viewerOf } from '../../graphql/context';
import type { DisputeService } from './dispute.service';
import { DisputeArgs, SettlementArgs } from '../../facts/evidence/evidence.input';
import type { EvidenceRecord } from '../../facts/evidence/evidence.service';
import { Evidence } from '../../facts/evidence/evidence.type';
import { EVIDENCE } from '../../facts/evidence/evidence.loader';

/** Objections to evidence and decisions on them. */
@Resolver()
export class DisputeResolver {
  constructor(private readonly service: DisputeService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Evidence, { description: 'For the person the evidence is about. It counts nowhere until the dispute is settled.' })
  async disputeEvidence(
    @Args(() => DisputeArgs) { evidence, reason }: DisputeArgs,
    @Ctx() context: Context,
  ): Promise<EvidenceRecord | undefined> {
    await this.service.dispute(evidence, reason, viewerOf(context), context.requestId);
    return context.load(EVIDENCE).clear(evidence).load(evidence);
  }

  @Authorized('MANAGER', 'LD')
  @Mutation(() => Evidence, { description: 'uphold true: the evidence stands (UPHELD); false: it is WITHDRAWN.' })
  async settleDispute(
    @Args(() => SettlementArgs) { evidence, uphold, reason }: SettlementArgs,
    @Ctx() context: Context,
  ): Promise<EvidenceRecord | undefined> {
    await this.service.settle(evidence, uphold, reason, viewerOf(context), context.requestId);
    return context.load(EVIDENCE).clear(evidence).load(evidence);
  }
}
