import type { RowKind, RowsByKind } from './rows';
import type { RowSink } from './sink';
import type { Tally } from './tally';

/**
 * Far below the limits of one call (5,000 rows, 10 MB), so that a batch is a short transaction and a retry is cheap. The bytes bound what
 * hangs on the rows: 2,000 roles of a taxonomy have 80,000 requirements, more than a small database takes in one transaction.
 */
export const BATCH_ROWS = 2_000;
export const BATCH_BYTES = 2_000_000;

export interface SyncHooks<Row> {
  /** Runs before a batch is sent: what its rows refer to must exist by then. */
  before?: (rows: Row[]) => Promise<void>;
  sent?: (rows: number) => void;
}

/**
 * Sends rows in batches and adds the answers to the tally. The next batch is made while one is under way, so at most two are in
 * memory and the source of the rows is held back by the service.
 */
export async function syncRows<Kind extends RowKind>(
  sink: RowSink,
  tally: Tally,
  kind: Kind,
  rows: AsyncIterable<RowsByKind[Kind]> | Iterable<RowsByKind[Kind]>,
  hooks: SyncHooks<RowsByKind[Kind]> = {},
): Promise<void> {
  const send = async (batch: RowsByKind[Kind][]) => {
    await hooks.before?.(batch);
    tally.add(kind, await sink.send(kind, batch));
    hooks.sent?.(batch.length);
  };
  let underWay = Promise.resolve();
  for await (const batch of inBatches(rows)) {
    await underWay;
    underWay = send(batch);
    // The failure is met by the next await; until then it must not count as unhandled.
    underWay.catch(() => {});
  }
  await underWay;
}

/** Cuts a stream of rows into batches of at most maxRows rows and about maxBytes bytes of JSON. A larger row is a batch of its own. */
export async function* inBatches<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  maxRows = BATCH_ROWS,
  maxBytes = BATCH_BYTES,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (batch.length > 0 && (batch.length >= maxRows || bytes + size > maxBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
