import fc from 'fast-check';
import { withoutAlike } from '../../src/intake/sync/alike';

const value = fc.oneof(fc.constantFrom('a', 'b', true, false, null, 0, 1), fc.constantFrom([], ['a']));
const row = fc.record({ id: fc.string(), kind: value, level: value, note: value });

test('rows and what they hold alike are together what was given, without nulls', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (given) => {
      const { rows, same } = withoutAlike(given);
      expect(rows.map((own) => ({ ...own, ...same }))).toEqual(
        given.map((all) => Object.fromEntries(Object.entries(all).filter(([, held]) => held !== null))),
      );
    }),
  );
});

test('what all rows hold alike stands once, numbers excepted', () => {
  const sources = ['hr'];
  const rows = ['e1', 'e2'].map((id) => ({ id, status: 'ACTIVE', sources, languages: [], at: 1, note: null }));
  expect(withoutAlike(rows)).toEqual({
    rows: [
      { id: 'e1', at: 1 },
      { id: 'e2', at: 1 },
    ],
    same: { status: 'ACTIVE', sources, languages: [] },
  });
});

test('a property that one row lacks stays with the others', () => {
  expect(withoutAlike([{ id: 'e1', note: 'x' }, { id: 'e2' }])).toEqual({ rows: [{ id: 'e1', note: 'x' }, { id: 'e2' }], same: {} });
});
