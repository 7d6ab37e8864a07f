import fc from 'fast-check';
import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { coerceVariable } from '../../src/server/coerce-variable';
import { variableMistakes } from '../../src/server/variables';
import { atOnce } from '../../src/steps';

const schema = buildSchema(`
  enum Part { AUTHOR HELPER }
  input Inner { skill: ID! level: Int = 1 part: Part inner: [Inner!] }
  input Row { id: ID! aliases: [String!] requirements: [Inner!] version: Float restricted: Boolean }
  type Query { a(rows: [Row!]!): Int }
`);
const TYPE = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(schema.getType('Row') as GraphQLInputType)));
const [OPERATION] = parse('query ($rows: [Row!]!) { a(rows: $rows) }').definitions as readonly OperationDefinitionNode[];

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 3 }) },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, 'AUTHOR', {}, []),
);
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: scalar as fc.Arbitrary<T> });
/** Lists of a few entries, and of more than are looked at in one go. */
const listOf = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.array(arbitrary, { maxLength: 3 }), fc.constantFrom(1, 1, 1, 1, 50))
    .map(([items, times]) => Array.from({ length: times }, () => items).flat());
const { inner } = fc.letrec((tie) => ({
  inner: fc.record(
    {
      skill: often(fc.string()),
      level: often(fc.integer({ min: -3, max: 3 })),
      part: often(fc.constantFrom('AUTHOR', 'HELPER', 'NOBODY')),
      inner: often(fc.oneof({ depthSize: 'small' }, fc.constant(null), listOf(tie('inner')))),
      wrong: fc.boolean(),
    },
    { requiredKeys: ['skill'] },
  ),
}));
const row = fc.record(
  {
    id: often(fc.string()),
    aliases: often(listOf(fc.string({ maxLength: 3 }))),
    requirements: often(listOf(inner)),
    version: often(fc.double()),
    restricted: often(fc.boolean()),
  },
  { requiredKeys: ['id'] },
);

test('in steps a variable becomes what graphql-js makes of it, with the same mistakes', () => {
  fc.assert(
    fc.property(often(listOf(often(row))), (sent) => {
      const { value, mistakes } = atOnce(coerceVariable('rows', TYPE, sent));
      const expected = variableMistakes(schema, OPERATION!, { rows: sent });
      const byPath = (list: typeof mistakes) => list.map(({ path, message }) => `${path} ${message}`).sort();
      if (expected.length < 20) expect(byPath(mistakes)).toEqual(byPath(expected));
      else expect(mistakes).toHaveLength(20);
      if (expected.length === 0) expect(value).toEqual(coerceInputValue(sent, TYPE));
    }),
    { numRuns: 50 },
  );
});

test('a list of ten thousand entries takes as many steps', () => {
  const requirements = Array.from({ length: 10_000 }, () => ({ skill: 's' }));
  const work = coerceVariable('rows', TYPE, [{ id: 'a', requirements }]);
  let steps = 0;
  while (!work.next().done) steps++;
  expect(steps).toBeGreaterThanOrEqual(10_000);
});
