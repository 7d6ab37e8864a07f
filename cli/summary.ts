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
  if (tally.rejectedRows > 0) lines.push('', rejectedTable(tally));
  return lines.join('\n');
}

function rejectedTable(tally: Tally): string {
  const rows = tally.rejected.map((row) => [row.kind, row.id ?? '', row.code ?? '', row.field ?? '', row.message ?? '']);
  const shown =
    rows.length < tally.rejectedRows ? `The first ${rows.length} of ${number(tally.rejectedRows)} rejected rows:` : 'Rejected rows:';
  return `${shown}\n${table([['kind', 'id', 'code', 'field', 'message'], ...rows], { right: [] })}`;
}
