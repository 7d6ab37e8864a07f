import type { Graph } from '../../graph/query';
import { quiet } from './quiet.service';
import { bump } from './bump.service';
import { FANOUT } from './fanout.kind';
import type { DerivationHandler, Prepared } from './handler';
import { derivation, type DerivationKey } from './key';
import type { DerivedKind } from './derived-kind';
import { factOf } from './spread';

/** Units bumped in one transaction. */
const STEP = 1_000;
/** How long the workers may catch up before each step. Not longer: where only fan-outs run, nobody else would. */
const PATIENCE_MS = 2_000;

/** Spreads a change that concerns many units: of the fact in the id, or of how the evidence of a skill (or of EVERYBODY) counts. */
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
    for (const id of ids) {
      const rest: DerivationKey[] = [];
      for (const kind of this.kinds) rest.push(...(await this.spread(kind, id)));
      last.set(id, rest);
    }
    return {
      bumps: (due) => [...due].flatMap((id) => last.get(id) ?? []),
      changed: async () => new Set(),
      write: async () => {},
    };
  }

  /** Gives the last units of a kind, which are bumped together with the end of this one. */
  private async spread({ kind, concerned, spreads }: DerivedKind, spread: string): Promise<DerivationKey[]> {
    const fact = factOf(spread);
    const [find, id] = fact ? [spreads?.[fact.name], fact.id] : [concerned, spread];
    for (let after = ''; find;) {
      const found = await find(this.graph, id, { after, limit: STEP });
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
