import { join } from 'node:path';
import { plain, type Row } from './measure';
import type { Options } from './options';
import { judged } from './pairs';
import { type KeptRow, readResults } from './results';

const SMALL = 10_000;
const LARGE = 100_000;

/** Rows whose figure is compared between the sizes, and how much larger it may be ten times larger. */
const LIMITS: readonly { readonly measure: string; readonly what: RegExp; readonly atMost: number }[] = [
  { measure: 'search', what: /, p50$/, atMost: 1.5 },
  { measure: 'hits', what: /^experts/, atMost: 1.5 },
  { measure: 'freshness', what: /median$/, atMost: 1.2 },
  { measure: 'rebuild', what: /full rebuild/, atMost: 11 },
];

/** What ten times as many people cost more, from the last results of both sizes; empty where one of them is missing. */
export function growthRows({ people, folder }: Options): Row[] {
  if (people !== SMALL && people !== LARGE) return [];
  const [small, large] = [SMALL, LARGE].map((size) => readResults(join(folder, '..', String(size)))?.rows ?? []);
  return (large ?? []).flatMap((row) => {
    const limit = LIMITS.find(({ measure, what }) => measure === row.measure && what.test(row.what));
    const before = limit && (small ?? []).find((other) => sameFigure(other, row));
    if (!limit || !before) return [];
    const ratio = row.ours / before.ours;
    const note = `${LARGE.toLocaleString('en')} people against ${SMALL.toLocaleString('en')}`;
    const figures = { ours: row.ours, bare: before.ours, ratio, ...judged(ratio, { atMost: limit.atMost }, 'x') };
    return [
      { ...plain({ id: 'P13', what: `growth: ${wording(row)}`, unit: row.unit, goal: '', ours: 0, met: undefined, note }), ...figures },
    ];
  });
}

/** Without the numbers of things there are. */
const wording = ({ what }: KeptRow) => what.replace(/ of [\d,]+ skills held/, '');

const sameFigure = (a: KeptRow, b: KeptRow) => a.measure === b.measure && wording(a) === wording(b);
