import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './measure';
import type { Options } from './options';
import type { Machine } from './report';

/** Committed: runs that were kept, oldest first. */
const FILE = join(__dirname, 'history.json');

/** A run that was kept. */
interface KeptRun {
  readonly people: number;
  readonly pairs: number;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
}

/** The ratio of a row, or its figure where it stands for itself. */
interface Figure {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly met?: boolean;
}

/** What a row is compared by from run to run. */
export function valueOf({ ours, ratio }: Pick<Row, 'ours' | 'ratio'>): number {
  return ratio ?? ours;
}

/** The value of each row that was kept last for a size, by its words; from several runs where each measured a part. */
export function lastValues({ people }: Pick<Options, 'people'>): ReadonlyMap<string, number> {
  const runs = readHistory().filter((run) => run.people === people);
  return new Map(runs.flatMap(({ figures }) => figures.map(({ what, value }) => [what, value] as const)));
}

/** Keeps the rows of a run, with the machine it ran on and the time. */
export function keepRun({ people, pairs }: Pick<Options, 'people' | 'pairs'>, machine: Machine, rows: readonly Row[]): void {
  const figures = rows.map((row): Figure => {
    const { id, what, goal, met } = row;
    const unit = row.ratio === null ? row.unit : 'x';
    return { id, what, value: Number(valueOf(row).toPrecision(3)), unit, goal, ...(met !== undefined && { met }) };
  });
  writeFileSync(FILE, `${JSON.stringify([...readHistory(), { people, pairs, machine, figures }], null, 2)}\n`);
}

function readHistory(): KeptRun[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as KeptRun[]) : [];
}
