import { coverageOf, simulate, type Simulated } from './synthetic';

/** Someone of whom nothing is known is taken for the middle of the prior. */
const UNKNOWN = 2.5;

const estimators: Readonly<Record<string, (person: Simulated) => number>> = {
  'self-declared': ({ self }) => self ?? UNKNOWN,
  'manager, else self': ({ manager, self }) => manager ?? self ?? UNKNOWN,
  fusion: ({ belief }) => belief.mean,
};

const wholeLevel = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

test('fusion is nearer to the truth than the manager, and the manager than the person', () => {
  const people = simulate(4000, 2026);
  const table = Object.entries(estimators).map(([name, estimate]) => {
    const errors = people.map((person) => Math.abs(estimate(person) - person.truth));
    const exact = people.filter((person) => wholeLevel(estimate(person)) === wholeLevel(person.truth)).length;
    return { name, meanAbsoluteError: errors.reduce((sum, e) => sum + e, 0) / people.length, exactLevel: exact / people.length };
  });
  const lines = table.map(
    ({ name, meanAbsoluteError, exactLevel }) => `${name.padEnd(20)} ${meanAbsoluteError.toFixed(3)}  ${exactLevel.toFixed(3)}`,
  );
  process.stdout.write(
    [
      '',
      '4000 synthetic people',
      'estimator            error  exact',
      ...lines,
      `80% interval holds   ${coverageOf(people).toFixed(3)}`,
      '',
    ].join('\n'),
  );
  const [self, manager, fusion] = table;
  expect(fusion?.meanAbsoluteError).toBeLessThan(manager?.meanAbsoluteError ?? 0);
  expect(manager?.meanAbsoluteError).toBeLessThan(self?.meanAbsoluteError ?? 0);
  expect(fusion?.exactLevel).toBeGreaterThan(manager?.exactLevel ?? 1);
});
