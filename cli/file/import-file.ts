import { syncInAnyOrder } from '../late-references';
import type { RowKind, RowsByKind } from '../rows';
import type { ImportRun } from '../run-import';
import { NOTHING } from '../sink';
import { number } from '../table';
import type { FileRow } from './csv-rows';

export interface FileImport {
  kind: RowKind;
  /** Goes before what the rows say of their source. */
  source?: string | undefined;
  dryRun: boolean;
}

/** Sends the rows of a file as they are read; what is no row is told as rejected. Gives a line where a dry run cannot tell all. */
export async function importFile(found: AsyncIterable<FileRow>, options: FileImport, { sink, tally }: ImportRun): Promise<string> {
  const { kind, source, dryRun } = options;
  async function* rows(): AsyncGenerator<RowsByKind[RowKind]> {
    for await (const item of found) {
      if ('row' in item) {
        const { source: own, ...row } = item.row;
        const named = source === undefined && own ? { ...row, source: own } : row;
        // Whether it has what its kind needs is for the service to say, row by row.
        yield named as unknown as RowsByKind[RowKind];
      } else {
        const { line, id, field, problem } = item;
        const rejected = [{ id, code: 'INVALID_VALUE', field, message: `Line ${line}: ${problem}` }];
        tally.add(kind, { counts: { ...NOTHING, rejected: 1 }, rejected });
      }
    }
  }
  const late = await syncInAnyOrder(sink, tally, kind, rows(), { dryRun });
  if (!dryRun || late === 0) return '';
  return `${number(late)} rows refer to rows that come in another batch; a dry run does not check such references.`;
}
