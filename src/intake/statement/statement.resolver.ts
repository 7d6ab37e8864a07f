import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type Context } from '../../graphql/context';
import type { PersonSkillRecord } from '../../derived/proficiency/person-skill.service';
import { PersonSkill } from '../../derived/proficiency/person-skill.type';
import type { ClaimService } from './claim.service';
import type { EndorsementService } from './endorsement.service';
import { ClaimArgs, EndorsementArgs } from '../../facts/evidence/evidence.input';
import type { EvidenceRecord } from '../../facts/evidence/evidence.service';
import { Evidence } from '../../facts/evidence/evidence.type';
import { PERSON_SKILL } from '../../derived/proficiency/person-skill.loader';
import { EVIDENCE } from '../../facts/evidence/evidence.loader';

/** What people say of skills. */
@Resolver()
export class StatementResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly endorsements: EndorsementService,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => PersonSkill, { description: 'Claims a level in a skill of your own. Returns the belief with the claim included.' })
  async claimSkill(@Args(() => ClaimArgs) { skill, level, note }: ClaimArgs, @Ctx() context: Context): Promise<PersonSkillRecord> {
    const record = await this.claims.claim(actorOf(context), { skill, level, note: note ?? null });
    context.load(EVIDENCE).clearAll();
    context.load(PERSON_SKILL).clearAll();
    return record;
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Evidence, {
    description:
      'Endorses a skill of a colleague; endorsing it again replaces your previous endorsement. At most 30 in 30 days, 3 of them for one person.',
  })
  async endorseSkill(
    @Args(() => EndorsementArgs) { person, skill, level, note }: EndorsementArgs,
    @Ctx() context: Context,
  ): Promise<EvidenceRecord | undefined> {
    const id = await this.endorsements.endorse(actorOf(context), { person, skill, level: level ?? null, note: note ?? null });
    return context.load(EVIDENCE).clear(id).load(id);
  }
}
