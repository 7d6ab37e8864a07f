import { OWN_LINKS } from './own-links';
import type { RowKind, RowsByKind } from './rows';
import { NOTHING, type RowSink, type WarnedRow } from './sink';
import { withSpool } from './spool';
import { inBatches, syncRows, type SyncHooks } from './sync-batches';
import type { Tally } from './tally';

export interface AnyOrderHooks<Row> extends SyncHooks<Row> {
  /** Nothing is stored: references to other batches cannot be tried. */
  dryRun?: boolean;
}

/**
 * Like syncRows, for rows that refer to rows of later batches. A row that is stored without such a link is there for the others, and sent
 * again at the end; only what is missing even then is told. Where all is there already, as in a second run, each row is sent once. Gives how
 * many rows had to wait.
 */
export async function syncInAnyOrder<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]> | Iterable<RowsByKind[Kind]>,
  hooks: AnyOrderHooks<RowsByKind[Kind]> = {},
): Promise<number> {
  const fields = OWN_LINKS[kind] ?? [];
  return withSpool<RowsByKind[Kind], number>(async (waiting) => {
    const patient: RowSink = {
      async send(_kind, batch) {
        const answer = await sink.send(_kind, batch);
        const late = new Set(answer.warned.filter((row) => isLate(row, fields)).map(({ id }) => id));
        for (const row of batch) if (late.has(row.id)) waiting.put(row as RowsByKind[Kind]);
        return hooks.dryRun ? answer : { ...answer, warned: answer.warned.filter(({ id }) => !late.has(id)) };
      },
    };
    await syncRows(patient, tally, kind, rows, hooks);
    if (waiting.size > 0 && !hooks.dryRun) await sendAgain(sink, tally, kind, waiting.values());
    return waiting.size;
  });
}

/** Sends rows that are stored without their links. They were counted when they were sent first; only what is wrong is news. */
async function sendAgain<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]>,
): Promise<void> {
  for await (const batch of inBatches(rows)) {
    const { rejected, warned } = await sink.send(kind, batch);
    tally.add(kind, { counts: { ...NOTHING, rejected: rejected.length }, rejected, warned });
  }
}

/** True where a warning is about a link to a row of the same kind. */
function isLate({ warnings }: WarnedRow, fields: readonly string[]): boolean {
  return warnings.some((warning) => fields.some((field) => warning.startsWith(`${field}: `)));
}
