import fc from 'fast-check';
import type { PersonRow } from '../../src/facts/person/person-row';
import { unitePosts } from '../../src/facts/person/posts';

const row = (fields: Record<string, unknown>) => ({ id: '1', ...fields }) as PersonRow;

test('what only some say is taken, lists are joined, the highest version counts', () => {
  expect(
    unitePosts([row({ name: 'Ana', roles: ['y'], version: 3 }), row({ name: 'Ana', title: 'T', roles: ['x', 'y'], version: 2 })]),
  ).toEqual({
    row: { id: '1', name: 'Ana', title: 'T', roles: ['x', 'y'], version: 3 },
    differing: [],
  });
});

test('a cleared field yields to a value, and stays cleared where none gives one', () => {
  expect(unitePosts([row({ title: null, team: null }), row({ title: 'T' })])?.row).toEqual({ id: '1', title: 'T', team: null });
});

test('where they differ nothing is taken', () => {
  const rows = [row({ team: 'a', manager: 'm' }), row({ team: 'b', manager: 'm' })];
  expect(unitePosts(rows)).toEqual({ row: { id: '1', manager: 'm' }, differing: ['team'] });
});

test('two names are two people', () => {
  expect(unitePosts([row({ name: 'Ana' }), row({ name: 'Bo' })])).toBeUndefined();
});

test('the order of posts does not matter', () => {
  const post = fc.record(
    { team: fc.constantFrom('a', 'b'), roles: fc.array(fc.constantFrom('x', 'y')), version: fc.nat(3) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(post, { minLength: 2, maxLength: 4 }), (posts) => {
      expect(unitePosts(posts.map(row))).toEqual(unitePosts(posts.toReversed().map(row)));
    }),
  );
});
