import type { Graph } from '../../graph/query';
import { quiet } from './quiet.service';
import { bump } from './bump.service';
import { FANOUT } from './fanout.kind';
import type { DerivationHandler, Prepared } from './handler';
import { derivation, type DerivationKey } from './key';
import type { DerivedKind } from './derived-kind';

/** Units bumped in one transaction. */
const STEP = 1_000;
/** How long the workers may catch up before each step. Not longer: where only fan-outs run, nobody else would. */
const PATIENCE_MS = 2_000;

/** Spreads a change that concerns many units: the id is the skill whose evidence counts differently now, or EVERYBODY. */
export class FanoutService implements DerivationHandler {
  readonly kind = FANOUT;

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly kinds: readonly DerivedKind[],
  ) {}

  /** Bumps all but the last thousand of each kind in transactions of their own; what a crash leaves undone is done again from the start. */
  async prepare(ids: readonly string[]): Promise<Prepared> {
    const last = new Map<string, DerivationKey[]>();
    for (const skill of ids) {
      const rest: DerivationKey[] = [];
      for (const kind of this.kinds) rest.push(...(await this.spread(kind, skill)));
      last.set(skill, rest);
    }
    return {
      bumps: (due) => [...due].flatMap((skill) => last.get(skill) ?? []),
      changed: async () => new Set(),
      write: async () => {},
    };
  }

  /** Gives the last units of a kind, which are bumped together with the end of this one. */
  private async spread({ kind, concerned }: DerivedKind, skill: string): Promise<DerivationKey[]> {
    for (let after = ''; concerned;) {
      const found = await concerned(this.graph, skill, { after, limit: STEP });
      const units = found.map((id) => derivation(kind, id));
      if (found.length < STEP) return units;
      const since = performance.now();
      await quiet(this.graph, () => performance.now() - since > PATIENCE_MS);
      await this.graph.write('fan out', (tx) => bump(tx, units, this.clock()));
      after = found.at(-1) ?? '';
    }
    return [];
  }
}
