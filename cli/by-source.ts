import type { AnyRow } from './rows';
import { addCounts, NOTHING, type BatchResult, type RowSink } from './sink';

/** Sends each row in the name of the source it names itself, one call a source; rows that name none go in the name of `usual`. */
export function bySourceSink(sinkOf: (source: string) => RowSink, usual: string): RowSink {
  return {
    async send(kind, rows) {
      const groups = new Map<string, typeof rows>();
      for (const row of rows) {
        const { source = usual, ...rest }: AnyRow = { ...row };
        const group = groups.get(source) ?? [];
        groups.set(source, group);
        group.push(rest as unknown as (typeof rows)[number]);
      }
      let total: BatchResult = { counts: NOTHING, rejected: [], warned: [] };
      for (const [source, group] of groups) {
        const { counts, rejected, warned } = await sinkOf(source).send(kind, group);
        total = {
          counts: addCounts(total.counts, counts),
          rejected: [...total.rejected, ...rejected],
          warned: [...total.warned, ...warned],
        };
      }
      return total;
    },
  };
}
