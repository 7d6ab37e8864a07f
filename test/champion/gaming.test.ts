import { BY_DEEDS, BY_ENDORSEMENT } from './rankings';
import { organisation, type Organisation, qualityOf, type Quality, type Scenario } from './gaming';

const REPEATS = 30;

type Table = Readonly<Record<string, Quality>>;

/** Means over seeded organisations. */
function measure(methods: Readonly<Record<string, (of: Organisation) => Float64Array>>, scenario: Omit<Scenario, 'seed'>): Table {
  const rows = Object.fromEntries(Object.keys(methods).map((name) => [name, { spearman: 0, precision: 0, in10: 0, in25: 0 }]));
  for (let seed = 1; seed <= REPEATS; seed++) {
    const of = organisation({ ...scenario, seed });
    for (const [name, method] of Object.entries(methods)) {
      const quality = qualityOf(method(of), of);
      const row = rows[name]!;
      for (const key of Object.keys(row) as (keyof Quality)[]) row[key] += quality[key] / REPEATS;
    }
  }
  return rows;
}

function print(title: string, table: Table): void {
  const lines = Object.entries(table).map(
    ([name, { spearman, precision, in10, in25 }]) =>
      `${name.padEnd(30)} ${spearman.toFixed(2)}      ${precision.toFixed(2)}  ${in10.toFixed(2).padStart(5)}  ${in25.toFixed(2).padStart(5)}`,
  );
  process.stdout.write(['', title, `${''.padEnd(30)} Spearman  P@10  in 10  in 25`, ...lines, ''].join('\n'));
}

test('25 who endorse each other lead by count, and not by leaky PageRank; damping and dividing anew is not enough', () => {
  const table = measure(BY_ENDORSEMENT, { ring: 25, faked: 0 });
  print(`A. A ring of 25 endorses itself (${REPEATS} organisations of 500)`, table);
  expect(table['endorsement count']!.in10).toBeGreaterThan(5);
  expect(table['leaky d=.85']!.in25).toBeLessThan(table['PageRank d=.85']!.in25);
  expect(table['champions (leaky, from deeds)']!.in10).toBeLessThanOrEqual(0.2);
  expect(table['champions (leaky, from deeds)']!.spearman).toBeGreaterThan(table['endorsement count']!.spearman);
});

test.each([12, 25])('a ring of %i that fakes its deeds leads by deeds, and is not among the champions', (ring) => {
  const table = measure(BY_DEEDS, { ring, faked: 15 });
  print(`B. A ring of ${ring} fakes deeds too`, table);
  expect(table['deeds, counted plainly']!.in10).toBeGreaterThan(5);
  expect(table['champions']!.in10).toBeLessThanOrEqual(0.2);
  expect(table['champions']!.precision).toBeGreaterThan(table['deeds, counted plainly']!.precision);
});

test('where nobody cheats the defence costs little', () => {
  const table = measure(BY_DEEDS, { ring: 0, faked: 0 });
  print('C. Nobody cheats', table);
  const [plain, champions] = [table['each counterparty halved']!, table['champions']!];
  process.stdout.write(
    `what it costs: Spearman ${(plain.spearman - champions.spearman).toFixed(2)}, P@10 ${(plain.precision - champions.precision).toFixed(2)}\n`,
  );
  expect(plain.spearman - champions.spearman).toBeLessThan(0.08);
  expect(plain.precision - champions.precision).toBeLessThan(0.13);
});
