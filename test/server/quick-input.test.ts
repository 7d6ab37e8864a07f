import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull, isInputObjectType } from 'graphql';
import { quickReader, SHORT, UNREAD } from '../../src/server/quick-input';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
const NAMES = [...new Set(inputs.flatMap((type) => Object.keys(type.getFields()))), '__proto__', 'unknown'];
const WORDS = ['MANAGER', 'AUTHOR', 'CODE_CHANGE', 'FREE', 'ESCO', '', '1', 'text'];

/** What clients send: mostly objects with names that some type has. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...WORDS),
    fc.constantFrom(null, undefined, true, 0, -0, 3, 2.5, 2 ** 40, Number.MAX_VALUE),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 6 }),
  ),
}));

/** What graphql-js makes of it, and whether it finds nothing wrong. */
function byGraphql(sent: unknown, type: GraphQLInputType): { made: unknown; right: boolean } {
  let right = true;
  const made = coerceInputValue(sent, type, () => (right = false));
  return { made, right };
}

/** A value that fits the type, as far as `sent` does not. */
function fitted(sent: unknown, type: GraphQLInputType): unknown {
  if (!isInputObjectType(type)) return sent;
  const given = typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? (sent as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name, type: of }) => Object.hasOwn(given, name) && given[name] !== undefined && byGraphql(given[name], of).right)
      .map(({ name }) => [name, given[name]]),
  );
}

test('what is read at once is what graphql-js makes of it', () => {
  const types = inputs.flatMap((type) => [type, new GraphQLNonNull(type), new GraphQLList(new GraphQLNonNull(type))]);
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...types), value, fc.boolean(), (type, sent, fit) => {
      const given = fit ? fitted(sent, type) : sent;
      const quick = given === undefined ? UNREAD : quickReader(type)(given);
      if (quick === UNREAD) return;
      read++;
      const { made, right } = byGraphql(given, type);
      expect(right).toBe(true);
      expect(quick).toEqual(made);
      expect(JSON.stringify(quick)).toBe(JSON.stringify(made));
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('rows as they are sent are read; wrong ones, unknown fields and long lists are left to graphql-js', () => {
  const row = schema.getType('ContributionRow') as GraphQLInputType;
  const right = { id: 'c1', kind: 'CODE_CHANGE', title: 'Fix', contributors: [{ person: 'p1', part: 'AUTHOR' }], skills: ['s1'], size: 3 };
  expect(quickReader(row)(right)).toEqual(right);
  expect(quickReader(row)({ ...right, title: null })).toEqual({ ...right, title: null });
  for (const wrong of [{ ...right, unknown: 1 }, { ...right, title: 5 }, { ...right, id: undefined }, { title: 'no id' }, [right], 'c1'])
    expect(quickReader(row)(wrong)).toBe(UNREAD);
  expect(quickReader(row)({ ...right, skills: Array.from({ length: SHORT + 1 }, () => 's') })).toBe(UNREAD);
});
