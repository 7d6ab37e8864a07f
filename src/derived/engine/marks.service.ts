import { readMarks, removeMarks } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { bump } from './bump.service';
import type { DerivationHandler, Prepared } from './handler';
import { type DerivationKey, derivation, idOf, kindOf } from './key';
import type { Kind } from './kind';

/** Units bumped in one transaction. */
const STEP = 5_000;

/** Makes dirty what large batches left to mark, the units of many batches once: each batch would hold up the others with its locks. */
export class MarksService implements DerivationHandler {
  private readonly byName: ReadonlyMap<string, Kind>;

  constructor(
    readonly kind: Kind,
    private readonly graph: Graph,
    private readonly clock: () => number,
    kinds: readonly Kind[],
  ) {
    this.byName = new Map(kinds.map((one) => [one.name, one]));
  }

  /** Bumps all but the last part in transactions of their own; what a crash leaves undone is done again from the start. */
  async prepare(ids: readonly string[]): Promise<Prepared> {
    const keyOf = (id: string) => derivation(this.kind, id).key;
    const [row] = await this.graph.run(readMarks, { keys: ids.map(keyOf) });
    const units = (row?.units ?? []).map((key) => this.unitOf(key));
    const [last = [], ...rest] = dealt(units, Math.ceil(units.length / STEP));
    for (const part of rest) await this.graph.write('mark', (tx) => bump(tx, part, this.clock()));
    return {
      // To mark too much is safe: those that another worker has just marked are marked once more.
      bumps: () => last,
      changed: async () => new Set(),
      write: (tx, due) => tx.send(removeMarks, { keys: [...due].map(keyOf).sort() }),
    };
  }

  private unitOf(key: string): DerivationKey {
    const kind = this.byName.get(kindOf(key));
    if (!kind) throw new Error(`Nothing computes ${key}`);
    return derivation(kind, idOf(key));
  }
}

/** Deals out to so many parts: each has some of every kind and shard, so that the end of the last part wakes them all. */
function dealt<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.filter((_item, i) => i % parts === part));
}
