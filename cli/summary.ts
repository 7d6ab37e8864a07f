import { number, table } from './table';
import type { Tally } from './tally';

/** The end of every import: a line per kind of rows, the first rows that were rejected or stored with warnings, seconds and rows per second. */
export function summary(tally: Tally, seconds: number): string {
  const kinds = [['', 'created', 'updated', 'unchanged', 'rejected']];
  for (const [kind, counts] of tally.counts) {
    kinds.push([kind, ...[counts.created, counts.updated, counts.unchanged, counts.rejected].map(number)]);
  }
  const lines = [table(kinds, { right: [1, 2, 3, 4] })];
  const perSecond = number(Math.round(tally.rows / Math.max(seconds, 0.001)));
  lines.push(`${number(tally.rows)} rows in ${seconds.toFixed(1)} s, ${perSecond} rows per second`);
  if (tally.rejectedRows > 0) lines.push('', rowsTable('rejected rows', REJECTED, tally.rejected.map(rejectedCells), tally.rejectedRows));
  if (tally.warnedRows > 0)
    lines.push('', rowsTable('rows stored with warnings', WARNED, tally.warned.flatMap(warnedCells), tally.warnedRows));
  return lines.join('\n');
}

const REJECTED = ['kind', 'id', 'code', 'field', 'message'];
const WARNED = ['kind', 'id', 'warning'];

const rejectedCells = (row: Tally['rejected'][number]) => [row.kind, row.id ?? '', row.code ?? '', row.field ?? '', row.message ?? ''];
const warnedCells = ({ kind, id, warnings }: Tally['warned'][number]) => warnings.map((warning) => [kind, id ?? '', warning]);

function rowsTable(what: string, columns: string[], cells: string[][], total: number): string {
  const shown = new Set(cells.map(([kind, id]) => `${kind} ${id}`)).size;
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} (${number(total)}):`;
  return `${shown < total ? `The first ${shown} of ${number(total)} ${what}:` : title}\n${table([columns, ...cells], { right: [] })}`;
}
