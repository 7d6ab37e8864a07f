import type { Service } from '../client';
import type { Screen } from '../progress';
import type { RowKind } from '../rows';
import { cutLists } from './kinds';
import type { Output } from './output';
import { readNodes } from './pages';
import { isLeftOut, toRow } from './to-row';
import { cellOf, columnsOf, csvLine } from './write-cells';

export type Format = 'csv' | 'jsonl';

export interface RowsExport {
  kind: RowKind;
  format: Format;
  source?: string;
}

export interface Exported {
  rows: number;
  /** Ids of rows whose list is longer than the API shows; the list is left out of them. */
  cut: string[];
}

/** Writes all rows of a kind as their importer reads them. */
export async function exportRows(service: Service, options: RowsExport, output: Output, screen: Screen): Promise<Exported> {
  const { kind, format, source } = options;
  const columns = columnsOf(kind);
  const exported: Exported = { rows: 0, cut: [] };
  let progress: ReturnType<Screen['start']> | undefined;
  if (format === 'csv') await output.write(csvLine(columns));
  for await (const node of readNodes(service, kind, source, (total) => (progress = screen.start(kind, total)))) {
    progress?.advance(1);
    if (isLeftOut(kind, node)) continue;
    const row = toRow(kind, node);
    if (cutLists(kind, node).length > 0) exported.cut.push(String(row.id));
    await output.write(format === 'csv' ? csvLine(columns.map((column) => cellOf(row[column]))) : `${JSON.stringify(row)}\n`);
    exported.rows++;
  }
  return exported;
}
