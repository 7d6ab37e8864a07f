import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Row } from './measure';
import type { Options } from './options';

/** Where and when figures were taken: a busy machine makes even ratios noisy. */
export interface Machine {
  readonly at: string;
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly load: number;
}

/** What the machine is and how busy it is now. */
export function machineNow(): Machine {
  return {
    at: new Date().toISOString(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** Prints the table; `last` are the values that were kept last, by the words of their rows. */
export function printReport(
  { people, pairs }: Options,
  [start, end]: readonly [start: Machine, end: Machine],
  rows: readonly Row[],
  last: ReadonlyMap<string, number>,
): void {
  const head = [
    `${start.cpu}, ${start.cores} cores, ${start.memoryGb} GB, ${start.platform}, Node ${start.node}`,
    `load ${start.load} at the start, ${end.load} at the end; ${people.toLocaleString('en')} people, ${pairs} pairs, medians`,
  ];
  const cells = rows.map((row) => [
    row.id,
    row.what,
    figure(row.ours),
    row.bare === null ? '' : figure(row.bare),
    row.unit,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)}x`,
    row.goal,
    row.met === undefined ? '' : row.met ? 'yes' : 'NO',
    before(row, last.get(row.what)),
    row.note ?? '',
  ]);
  const titles = ['goal', 'measure', 'ours', 'bare', 'unit', 'ratio', 'target', 'met', 'kept last', 'pairs from..to, or a note'];
  process.stdout.write(`\n${head.join('\n')}\n\n${table([titles, ...cells])}\n`);
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = (line: readonly string[]) =>
    line.map((cell, i) => ([2, 3, 5, 8].includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)));
  return lines.map((line) => padded(line).join('  ').trimEnd()).join('\n');
}

/** What was kept last of a row, as it is told: a ratio, or a figure with its unit. */
function before({ ratio, unit }: Row, value: number | undefined): string {
  if (value === undefined) return '';
  return ratio === null ? `${figure(value)} ${unit}` : `${value.toFixed(2)}x`;
}

/** Three significant digits; counts and large figures whole. */
function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}
