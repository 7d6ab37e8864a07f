import { BadUserInput } from '../src/errors';
import { decodeCursor, encodeCursor, firstArgs, pageArgs, pageOf } from '../src/graphql/paging';

test('a cursor gives back what the list is ordered by', () => {
  expect(decodeCursor(encodeCursor([0.25, 'p-ü"1']), ['number', 'string'])).toEqual([0.25, 'p-ü"1']);
});

test.each(['', 'abc', encodeCursor(['x', 1]), encodeCursor([1]), encodeCursor([1, 'x', 2]), Buffer.from('{"a":1}').toString('base64url')])(
  'a cursor of another list is refused: %s',
  (cursor) => {
    expect(() => decodeCursor(cursor, ['number', 'string'])).toThrow(BadUserInput);
    expect(() => decodeCursor(cursor, ['number', 'string'])).toThrow(/^after must be/);
  },
);

test('the page size is what was asked for, or the default', () => {
  for (const make of [firstArgs, pageArgs]) {
    const Args = make(10);
    expect(new Args().limit).toBe(10);
    expect(Object.assign(new Args(), { first: null }).limit).toBe(10);
    expect(Object.assign(new Args(), { first: 3 }).limit).toBe(3);
  }
});

test('one row too many says that there is a next page', () => {
  const page = Object.assign(new (pageArgs(2))(), { after: 'x' });
  const { edges, pageInfo, totalCount } = pageOf([1, 2, 3], page, (row) => [row], 9);
  expect(edges.map(({ node }) => node)).toEqual([1, 2]);
  expect({ ...pageInfo, totalCount }).toEqual({
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: encodeCursor([1]),
    endCursor: encodeCursor([2]),
    totalCount: 9,
  });
  expect(pageOf([], page, () => [], 0).pageInfo).toMatchObject({ hasNextPage: false, startCursor: null, endCursor: null });
});
