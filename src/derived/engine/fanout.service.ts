import { findPeopleOfSkill, findPeopleWithEvidence } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { quiet } from './quiet.service';
import { derivation, EVERYBODY } from './key';
import { bump, type DerivationHandler, type Prepared } from './runner.service';

/** People bumped in one transaction. */
const STEP = 1_000;
/** Before each step the workers may catch up for so long. Not longer: where only fan-outs run, nobody else would. */
const PATIENCE_MS = 2_000;

/** Spreads a change that concerns many units: the id is the skill whose evidence counts differently now, or EVERYBODY. */
export class FanoutService implements DerivationHandler {
  readonly kind = 'fanout';

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Bumps all but the last thousand in transactions of their own; what a crash leaves undone is done again from the start. */
  async prepare(ids: readonly string[]): Promise<Prepared> {
    const last = new Map<string, string[]>();
    for (const skill of ids) {
      for (let after = ''; ;) {
        const people = await this.people(skill, after);
        if (people.length < STEP) {
          last.set(skill, people);
          break;
        }
        const since = performance.now();
        await quiet(this.graph, () => performance.now() - since > PATIENCE_MS);
        await this.graph.write('fan out', (tx) =>
          bump(
            tx,
            people.map((id) => derivation('proficiency', id)),
            this.clock(),
          ),
        );
        after = people.at(-1) ?? '';
      }
    }
    return {
      bumps: (due) =>
        [...due].flatMap((skill) => [
          ...(skill === EVERYBODY ? [] : [derivation('ranking', skill)]),
          ...(last.get(skill) ?? []).map((id) => derivation('proficiency', id)),
        ]),
      changed: async () => new Set(),
      write: async () => {},
    };
  }

  private async people(skill: string, after: string): Promise<string[]> {
    const page = { after, limit: STEP };
    const rows =
      skill === EVERYBODY
        ? await this.graph.run(findPeopleWithEvidence, page)
        : await this.graph.run(findPeopleOfSkill, { skill, ...page });
    return rows[0]?.ids ?? [];
  }
}
