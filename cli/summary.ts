import { number, table } from './table';
import type { Tally } from './tally';

/** The end of every import: a line per kind of rows, the first rejected rows, seconds and rows per second. */
export function summary(tally: Tally, seconds: number): string {
  const kinds = [['', 'created', 'updated', 'unchanged', 'rejected']];
  for (const [kind, counts] of tally.counts) {
    kinds.push([kind, ...[counts.created, counts.updated, counts.unchanged, counts.rejected].map(number)]);
  }
  const lines = [table(kinds, { right: [1, 2, 3, 4] })];
  const perSecond = number(Math.round(tally.rows / Math.max(seconds, 0.001)));
  lines.push(`${number(tally.rows)} rows in ${seconds.toFixed(1)} s, ${perSecond} rows per second`);
  if (tally.rejectedRows > 0) lines.push('', rowsTable('rejected rows', tally.rejected, tally.rejectedRows));
  if (tally.unlinkedRows > 0) lines.push('', rowsTable('rows stored without a link', tally.unlinked, tally.unlinkedRows));
  return lines.join('\n');
}

function rowsTable(what: string, rows: Tally['rejected'], total: number): string {
  const cells = rows.map((row) => [row.kind, row.id ?? '', row.code ?? '', row.field ?? '', row.message ?? '']);
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}:`;
  const shown = cells.length < total ? `The first ${cells.length} of ${number(total)} ${what}:` : title;
  return `${shown}\n${table([['kind', 'id', 'code', 'field', 'message'], ...cells], { right: [] })}`;
}
