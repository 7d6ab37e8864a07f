import { idsOf, OWN_LINKS } from './own-links';
import type { RowKind, RowsByKind } from './rows';
import { addCounts, NOTHING, type BatchResult, type RejectedRow, type RowSink } from './sink';
import { withSpool } from './spool';
import { inBatches, syncRows, type SyncHooks } from './sync-batches';
import type { Tally } from './tally';

export interface AnyOrderHooks<Row> extends SyncHooks<Row> {
  /** Nothing is stored: references to other batches cannot be tried. */
  dryRun?: boolean;
}

/**
 * Like syncRows, for rows that refer to rows of later batches. A row rejected for that, or for a circle, is sent without its references at
 * once, so that it is there for the others, and whole at the end. A link that leads nowhere even then costs the link and a word about it,
 * not the row. Where all is there already, as in a second run, each row is sent once, as it is. Gives how many rows had to wait.
 */
export async function syncInAnyOrder<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]> | Iterable<RowsByKind[Kind]>,
  hooks: AnyOrderHooks<RowsByKind[Kind]> = {},
): Promise<number> {
  const fields = OWN_LINKS[kind] ?? [];
  const ids = new Map<string, string>();
  return withSpool<RowsByKind[Kind], number>(async (waiting) => {
    const patient: RowSink = {
      async send(_kind, batch) {
        if (fields.length > 0) for (const { id } of batch) ids.set(id.toLowerCase(), id);
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
    if (waiting.size > 0 && !hooks.dryRun) await linkLate(sink, tally, kind, waiting.values(), ids);
    return waiting.size;
  });
}

/** Sends rows whole that are stored without their links. They were counted when they were sent first; only what is wrong is news. */
async function linkLate<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const fields = OWN_LINKS[kind] ?? [];
  for await (const batch of inBatches(rows)) {
    const { rejected } = await sink.send(kind, batch);
    const others = rejected.filter((row) => !isLate(row, fields));
    tally.add(kind, { counts: { ...NOTHING, rejected: others.length }, rejected: others });
    const byId = new Map(batch.map((row) => [row.id, row]));
    tally.addUnlinked(
      kind,
      rejected
        .filter((row) => isLate(row, fields))
        .map((row) => ({ ...row, message: `${row.message}${capitals(byId.get(row.id ?? ''), row.field, ids)}` })),
    );
  }
}

/** Where an id that nobody has is somebody's but for capitals, whose. */
function capitals(row: object | undefined, field: string | null, ids: ReadonlyMap<string, string>): string {
  const named = idsOf((row as Record<string, unknown> | undefined)?.[field ?? '']);
  const near = named.flatMap((id) => {
    const other = ids.get(id.toLowerCase());
    return other !== undefined && other !== id ? [`"${id}" differs from "${other}" in capitals alone`] : [];
  });
  return near.length > 0 ? ` ${near.join('; ')}.` : '';
}

const LATE = new Set(['UNKNOWN_REFERENCE', 'CYCLE']);

function isLate(row: RejectedRow, fields: readonly string[]): boolean {
  return LATE.has(row.code ?? '') && fields.includes(row.field ?? '');
}

function without<Row extends object>(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name))) as Row;
}

/** The first answer with what became of the late rows in their second try. */
function replaced(first: BatchResult, second: BatchResult, late: ReadonlySet<string | null>): BatchResult {
  const counts = addCounts({ ...first.counts, rejected: first.counts.rejected - late.size }, second.counts);
  return { counts, rejected: [...first.rejected.filter((row) => !late.has(row.id)), ...second.rejected] };
}
