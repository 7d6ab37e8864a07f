import type { RowKind, RowsByKind } from './rows';
import { addCounts, NOTHING, type BatchResult, type RejectedRow, type RowSink } from './sink';
import { withSpool } from './spool';
import { inBatches, syncRows, type SyncHooks } from './sync-batches';
import type { Tally } from './tally';

/** Fields by which rows of a kind refer to rows of the same kind, which may come later in the same file. */
const OWN_REFERENCES: Partial<Record<RowKind, readonly string[]>> = {
  skills: ['broader', 'related', 'prerequisites', 'replacedBy'],
  teams: ['parent'],
  people: ['manager'],
};

export interface AnyOrderHooks<Row> extends SyncHooks<Row> {
  /** Nothing is stored: references to other batches cannot be tried. */
  dryRun?: boolean;
}

/**
 * Like syncRows, for rows that refer to rows of later batches. A row rejected for that is sent without its references at once, so that it
 * is there for the others, and whole at the end. Where all is there already, as in a second run, each row is sent once, as it is.
 * Gives how many rows had to wait.
 */
export async function syncInAnyOrder<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]> | Iterable<RowsByKind[Kind]>,
  hooks: AnyOrderHooks<RowsByKind[Kind]> = {},
): Promise<number> {
  const fields = OWN_REFERENCES[kind] ?? [];
  return withSpool<RowsByKind[Kind], number>(async (waiting) => {
    const patient: RowSink = {
      async send(_kind, batch) {
        const first = await sink.send(_kind, batch);
        const late = new Set(first.rejected.filter((row) => isLate(row, fields)).map((row) => row.id));
        if (late.size === 0) return first;
        const lateRows = batch.filter((row) => late.has(row.id));
        const second = await sink.send(
          _kind,
          lateRows.map((row) => without(row, fields)),
        );
        const lost = new Set(second.rejected.map((row) => row.id));
        for (const row of lateRows) if (!lost.has(row.id)) waiting.put(row as RowsByKind[Kind]);
        return replaced(first, second, late);
      },
    };
    await syncRows(patient, tally, kind, rows, hooks);
    if (waiting.size > 0 && !hooks.dryRun) {
      for await (const batch of inBatches(waiting.values())) {
        // They were counted when they were sent first; only a failure is news.
        const { rejected } = await sink.send(kind, batch);
        tally.add(kind, { counts: { ...NOTHING, rejected: rejected.length }, rejected });
      }
    }
    return waiting.size;
  });
}

function isLate(row: RejectedRow, fields: readonly string[]): boolean {
  return row.code === 'UNKNOWN_REFERENCE' && fields.includes(row.field ?? '');
}

function without<Row extends object>(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name))) as Row;
}

/** The first answer with what became of the late rows in their second try. */
function replaced(first: BatchResult, second: BatchResult, late: ReadonlySet<string | null>): BatchResult {
  const counts = addCounts({ ...first.counts, rejected: first.counts.rejected - late.size }, second.counts);
  return { counts, rejected: [...first.rejected.filter((row) => !late.has(row.id)), ...second.rejected] };
}
