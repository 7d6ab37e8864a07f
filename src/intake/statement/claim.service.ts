import type { Actor } from '../../access/audit.service';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import type { Wake } from '../../derived/engine/wake';
import { readRevisions } from '../../graph/queries.gen';
import { PATIENCE } from '../../patience';
import { within } from '../../within';
import type { Graph } from '../../graph/query';
import type { PersonSkillRecord, PersonSkillService } from '../../derived/proficiency/person-skill.service';
import { skillToSpeakOf, speak, statementId } from './statement.service';

export interface Claim {
  readonly skill: string;
  readonly level: number;
  readonly note: string | null;
}

/** What people say of their own skills. */
export class ClaimService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly beliefs: PersonSkillService,
    /** Computes derived units as a worker does; gives what became dirty by it. */
    private readonly compute: (units: readonly DerivationKey[]) => Promise<DerivationKey[]>,
    private readonly wake: Wake,
    private readonly patienceMs = PATIENCE.claimMs,
  ) {}

  /** Writes the claim in place of the former one and gives the belief with it, whether or not it could be stored in time. */
  async claim(actor: Actor, { skill, level, note }: Claim): Promise<PersonSkillRecord> {
    const person = actor.id;
    const units = affectedBy([{ name: 'person.evidence', id: person }]);
    const claimed = await this.graph.write('claim skill', async (tx) => {
      const now = this.clock();
      const own = await skillToSpeakOf(tx, { author: person, person, skill });
      await bump(tx, units, now);
      const said = { kind: 'SELF', source: 'claim', level, note, author: person, person, skill: own } as const;
      await speak(tx, { ...said, id: statementId('claim', person, own) }, actor, 'claimSkill', now);
      return own;
    });
    const reader = { id: person, all: false };
    const stored = (await this.stored(units)) ? (await this.beliefs.pairs([{ person, skill: claimed, reader }]))[0] : undefined;
    return stored ?? (await this.beliefs.ofFacts(person, claimed, this.clock()));
  }

  /** Computes at once, for a second at most unless told otherwise; what is not done by then the workers do. */
  private async stored(units: readonly DerivationKey[]): Promise<boolean> {
    const computed = this.compute(units).then(
      async (bumped) => {
        await this.wake(bumped);
        const [row] = await this.graph.run(readRevisions, { keys: units.map(({ key }) => key) });
        return (row?.units ?? []).every(({ rev, doneRev }) => doneRev >= rev);
      },
      () => false,
    );
    const done = await within(this.patienceMs, computed).catch(() => false);
    if (!done) await this.wake(units);
    return done;
  }
}
