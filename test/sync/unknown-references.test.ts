import fc from 'fast-check';
import { teamSync } from '../../src/facts/team/team.sync';
import { rejectUnknownReferences } from '../../src/intake/sync/references';
import type { CheckedRow } from '../../src/intake/sync/validate';

type Team = Parameters<typeof teamSync.references>[0];

const known = (unknown: readonly string[]) => ({
  skills: new Set<string>(),
  restricted: new Set<string>(),
  replaced: new Map<string, string>(),
  unknown: { Person: new Set<string>(), Team: new Set(unknown), Role: new Set<string>(), Skill: new Set<string>() },
});
const teams = (parents: readonly (string | null)[]): CheckedRow<Team>[] =>
  parents.map((parent, i) => ({ index: i, row: { id: `t${i}`, name: 'Team', parent }, hash: '' }));

test('a chain of 5,000 rows that hangs on nothing falls row by row, each read twice at most', () => {
  const size = 5_000;
  const rows = teams(Array.from({ length: size }, (_, i) => `t${i + 1}`));
  let read = 0;
  const counted = { ...teamSync, references: (row: Team) => (read++, teamSync.references(row)) };
  rejectUnknownReferences(counted, rows, known(Array.from({ length: size + 1 }, (_, i) => `t${i}`)), new Set());
  expect(rows.every(({ rejection }) => rejection?.code === 'UNKNOWN_REFERENCE')).toBe(true);
  expect(read).toBeLessThanOrEqual(2 * size);
});

test('what falls is what leads to nothing, in any order', () => {
  const parents = fc.array(fc.option(fc.constantFrom('t0', 't1', 't2', 't3', 't4', 'gone'), { nil: null }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(parents, (list) => {
      const unknown = ['t0', 't1', 't2', 't3', 't4', 'gone'];
      const [forwards, backwards] = [teams(list), teams(list).reverse()];
      for (const rows of [forwards, backwards]) rejectUnknownReferences(teamSync, rows, known(unknown), new Set());
      const falls = (id: string, steps = 0): boolean => {
        const parent = id === 'gone' ? id : list[Number(id.slice(1))];
        return parent === 'gone' || (parent != null && steps < 6 && falls(parent, steps + 1));
      };
      expect(forwards.map(({ rejection }) => rejection !== undefined)).toEqual(forwards.map(({ row }) => falls(row.id)));
      expect(backwards.toReversed()).toEqual(forwards);
    }),
  );
});
