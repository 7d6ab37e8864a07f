import { evidenceSync } from '../../src/facts/evidence/evidence.sync';
import { personSync } from '../../src/facts/person/person.sync';
import type { SyncDefinition } from '../../src/facts/row/definition';
import { validateRows } from '../../src/intake/sync/validate';
import { atOnce } from '../../src/steps';

const rejectionsOf = (definition: unknown, rows: { id: string }[]) =>
  atOnce(validateRows(definition as SyncDefinition, rows)).rejected.map(({ id, code, field, message }) => ({ id, code, field, message }));

/** Lists in lists; written as text and read again, as a call is. */
const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown;

test.each([20, 3_000, 100_000])('attributes %d lists deep reject only their row', (levels) => {
  const rows = [
    { id: 'deep', name: 'Deep', attributes: { a: nested(levels) } },
    { id: 'flat', name: 'Flat', attributes: { a: nested(19) } },
  ];
  expect(rejectionsOf(personSync, rows)).toEqual([
    { id: 'deep', code: 'INVALID_VALUE', field: 'attributes', message: 'attributes may be nested at most 20 levels deep.' },
  ]);
});

test('dates of no working life are refused with the limit', () => {
  const dates = ['0000-01-01', '1899-12-31', '1900-01-01', '2200-12-31', '2201-01-01', '9999-12-31'];
  const rows = dates.map((startedOn) => ({ id: startedOn, name: 'N', startedOn }));
  const message = 'startedOn must lie in the years 1900 to 2200.';
  expect(rejectionsOf(personSync, rows)).toEqual(
    ['0000-01-01', '1899-12-31', '2201-01-01', '9999-12-31'].map((id) => ({ id, code: 'INVALID_VALUE', field: 'startedOn', message })),
  );
});

test('an end may be the last day there is, as HR systems write it for "until further notice"', () => {
  const rows = [{ id: 'p', name: 'N', awayUntil: '9999-12-31' }];
  expect(rejectionsOf(personSync, rows)).toEqual([]);
});

test('numbers beyond all bounds are refused by their own rule', () => {
  const endless = Number('1e400');
  const message = 'version must be a whole number from 0 to 9007199254740991.';
  expect(rejectionsOf(personSync, [{ id: 'p', version: endless } as never])).toMatchObject([{ code: 'INVALID_VALUE', message }]);
  const [level] = rejectionsOf(evidenceSync, [{ id: 'e', person: 'p', skill: 's', kind: 'PEER', level: endless } as never]);
  expect(level?.message).not.toMatch(/cleared/);
});
