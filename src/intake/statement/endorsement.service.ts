import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/audit.service';
import type { Fact } from '../../facts/row/fact';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { Wake } from '../../derived/engine/wake';
import { BadUserInput, Conflict, LimitExceeded } from '../../errors';
import { lockEndorser } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { brokenLimit, ENDORSEMENT_LIMITS } from './endorsement-limits';
import { skillToSpeakOf, speak, statementId } from './statement.service';

export interface Endorsement {
  readonly person: string;
  readonly skill: string;
  readonly level: number | null;
  readonly note: string | null;
}

/** What people say of each other's skills. */
export class EndorsementService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
  ) {}

  /**
   * Writes the endorsement in place of the former one by the same person and gives its id. Throws LimitExceeded where one
   * endorses too often, and Conflict where the former one is disputed or was withdrawn by a decision.
   */
  async endorse(actor: Actor, { person, skill, level, note }: Endorsement): Promise<string> {
    const author = actor.id;
    if (person === author)
      throw new BadUserInput([{ path: 'person', message: 'You cannot endorse yourself; use claimSkill for your own skills.' }]);
    const { id: endorsed, units } = await this.graph.write('endorse skill', async (tx) => {
      const now = this.clock();
      const known = await skillToSpeakOf(tx, { author, person, skill });
      const id = statementId('endorsement', author, person, known);
      const dirty = await bump(tx, affectedBy(factsOf(person, known)), now);
      // Counted under the lock: two endorsements at once must not both be the last one allowed.
      const since = now - ENDORSEMENT_LIMITS.windowMs;
      const [lately] = await tx.run(lockEndorser, { endorser: author, person, id, since, token: randomUUID() });
      refuseUndoing(lately?.former ?? null);
      const broken = lately && brokenLimit(lately);
      if (broken) throw new LimitExceeded(broken);
      const said = { id, kind: 'PEER', source: 'endorsement', level, note, author, person, skill: known } as const;
      await speak(tx, said, actor, 'endorseSkill', now);
      return { id, units: dirty };
    });
    await this.wake(units);
    return endorsed;
  }
}

/** What somebody else's statement about a person in a skill changes. */
function factsOf(person: string, skill: string): Fact[] {
  return [
    { name: 'person.evidence', id: person },
    { name: 'skill.evidence', id: skill },
  ];
}

/** Saying it again must not undo a dispute; what was upheld may be renewed. */
function refuseUndoing(former: string | null): void {
  if (former === 'DISPUTED')
    throw new Conflict('Your endorsement of this skill is disputed. It can be renewed once the dispute is settled.');
  if (former === 'WITHDRAWN') throw new Conflict('Your endorsement of this skill was withdrawn after a dispute and cannot be given again.');
}
