import { syncInAnyOrder } from '../late-references';
import type { AnyRow, RowKind, RowsByKind } from '../rows';
import type { ImportRun } from '../run-import';
import type { Notes } from '../notes';
import { withoutSelf } from '../own-links';
import { NOTHING } from '../sink';
import { number } from '../table';
import type { FileRow } from './csv-rows';
import { mergePosts } from './posts';

export interface FileImport {
  kind: RowKind;
  /** Goes before what the rows say of their source. */
  source?: string | undefined;
  dryRun: boolean;
  notes: Notes;
}

/** Sends the rows of a file as they are read; what is no row is told as rejected. Gives a line where a dry run cannot tell all. */
export async function importFile(found: AsyncIterable<FileRow>, options: FileImport, { sink, tally }: ImportRun): Promise<string> {
  const { kind, source, dryRun, notes } = options;
  const items = kind === 'people' ? mergePosts(found, notes) : found;
  async function* rows(): AsyncGenerator<RowsByKind[RowKind]> {
    for await (const item of items) {
      if ('row' in item) {
        const { source: own, ...row } = item.row;
        const { row: linked, fields } = withoutSelf(kind, row as AnyRow);
        for (const field of fields) notes.add(`${field}: a row that names itself has none`, item.line);
        const named = source === undefined && own ? { ...linked, source: own } : linked;
        // Whether it has what its kind needs is for the service to say, row by row.
        yield named as unknown as RowsByKind[RowKind];
      } else {
        const { line, id, field, problem } = item;
        const rejected = [{ id, code: 'INVALID_VALUE', field, message: `Line ${line}: ${problem}` }];
        tally.add(kind, { counts: { ...NOTHING, rejected: 1 }, rejected, warned: [] });
      }
    }
  }
  const late = await syncInAnyOrder(sink, tally, kind, rows(), { dryRun });
  if (!dryRun || late === 0) return '';
  return `${number(late)} rows refer to rows that come in another batch; a dry run does not check such references.`;
}
