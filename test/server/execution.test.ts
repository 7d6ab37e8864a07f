import {
  buildSchema,
  type ExecutionResult,
  execute,
  getOperationAST,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { NotFound } from '../../src/errors';
import { makeExecute } from '../../src/server/execution/execute';

/** What a field gives: everything that graphql-js takes. */
const NODE = {
  id: 'n1',
  name: 'Node',
  none: null,
  missing: null,
  computed: () => 'called',
  later: Promise.resolve('waited for'),
  lazy: () => Promise.resolve('called and waited for'),
  failing: new NotFound('There is no such value.'),
  colour: 'RED',
  size: Number.NaN,
  tags: ['a', 'b'],
};

const schema = buildSchema(`
  scalar Moment
  enum Colour { RED GREEN }
  input Filter { text: String = "any", colours: [Colour!], sizes: [Int!]! = [1, 2] }
  type Node {
    id: ID!  name: String!  none: String  missing: String!  computed: String  later: String  lazy: String!  failing: String  colour: Colour
    size: Int  tags: [String!]!  self: Node  strict: Node!  nodes(first: Int = 3): [Node!]  maybe: [Node]  inTurn: [Node!]!
    fail(how: String!): String  failHard(how: String!): String!  echo(filter: Filter, first: Int = 5, text: String): String
    year(at: Moment!): Int
  }
  type Query { node: Node  hard: Node!  text: String! }
  type Mutation { count: Int! }
`);

function resolve(typeName: string, resolvers: Record<string, GraphQLFieldResolver<unknown, unknown>>): void {
  const type = schema.getType(typeName);
  if (type instanceof GraphQLObjectType) for (const [name, field] of Object.entries(resolvers)) type.getFields()[name]!.resolve = field;
}

function fail(how: string): unknown {
  if (how === 'now') throw new NotFound('gone');
  return Promise.reject(new NotFound('gone later'));
}

resolve('Query', { node: () => NODE, hard: () => Promise.resolve(NODE), text: () => 'text' });
resolve('Node', {
  self: () => NODE,
  strict: () => Promise.resolve(NODE),
  nodes: (_source, { first }: { first: number }) => Array<object>(first).fill(NODE),
  maybe: () => [NODE, null, new NotFound('no second')],
  inTurn: () => new Set([NODE]),
  year: (_source, { at }: { at: Date }) => at.getUTCFullYear(),
  fail: (_source, { how }: { how: string }) => fail(how),
  failHard: (_source, { how }: { how: string }) => fail(how),
  echo: (_source, args: object) => JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))),
});

const moment = schema.getType('Moment');
if (isScalarType(moment)) {
  moment.parseValue = (value) => new Date(String(value));
  moment.parseLiteral = (node) => (node.kind === Kind.STRING ? new Date(node.value) : undefined);
}

const run = makeExecute(schema, 3);
const asked = (text: string) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  return { document, operation, operationName: operation.name?.value, queryHash: text, context: {} };
};
const shown = ({ data, errors }: ExecutionResult) => JSON.stringify({ data, errors: errors?.map((error) => error.toJSON()) });
const originals = ({ errors = [] }: ExecutionResult) => errors.filter(({ originalError }) => originalError instanceof NotFound).length;

test.each([
  ['{ text }'],
  ['{ node { id name none tags colour } }'],
  ['{ node { a: id b: id self { id self { name } } strict { id } } }'],
  ['{ node { nodes { id } two: nodes(first: 2) { id } maybe { id } inTurn { id tags } } }'],
  ['{ node { ...A self { ...A ...B } } } fragment A on Node { id ...B } fragment B on Node { name }'],
  ['{ node { __typename self { ... on Node { __typename id } } } }'],
  // Errors, by their paths, and nulls that go up.
  ['{ node { id fail(how: "now") } text }'],
  ['{ node { id fail(how: "later") nodes { fail(how: "later") } } text }'],
  ['{ node { id failHard(how: "now") } text }'],
  ['{ node { self { nodes { failHard(how: "later") } id } } text }'],
  ['{ hard { strict { failHard(how: "later") } } text }'],
  ['{ node { self { missing } id } }'],
  ['{ hard { missing } }'],
  ['{ node { failing size } }'],
  // What graphql-js calls and waits for.
  ['{ node { computed later } }'],
  ['{ node { nodes { lazy } id } }'],
  ['{ node { year(at: "2026-03-01") echo(filter: { text: "a \\"b\\"\\n", colours: [RED] }, first: -1) } }'],
  // Left to graphql-js.
  ['{ node { id @skip(if: true) name @include(if: true) } }'],
  ['{ __schema { queryType { name } } }'],
])('%s is answered alike each time', async (text) => {
  const expected = await execute({ schema, document: parse(text) });
  for (let time = 1; time <= 6; time++) {
    const result = await run({ ...asked(text), variables: undefined });
    expect(shown(result)).toBe(shown(expected));
    expect(originals(result)).toEqual(originals(expected));
  }
});

const ECHO = 'query Echo($filter: Filter, $first: Int, $text: String) { node { echo(filter: $filter, first: $first, text: $text) } }';
const PART = 'query Part($text: String = "said", $colour: Colour!) { node { echo(filter: { text: $text, colours: [$colour] }) } }';

const NESTED = 'query Nested($text: String, $size: Int) { node { echo(filter: { text: $text, sizes: [1, 2] }, first: $size) } }';

test.each([
  ['query Year($at: Moment!) { node { year(at: $at) } }', { at: '2025-01-01' }],
  [NESTED, {}],
  [NESTED, { text: null, size: 2 }],
  [ECHO, {}],
  [ECHO, { filter: {}, first: null, text: null }],
  [ECHO, { filter: { text: null, colours: 'RED', sizes: 3 }, first: 7, text: 'é "quoted"' }],
  [ECHO, { filter: { colours: ['RED', 'GREEN'] }, unknown: 1 }],
  [ECHO, { first: 'seven' }],
  [ECHO, { filter: { colours: ['BLUE'] } }],
  [ECHO, { filter: { other: 1 } }],
  [ECHO, { filter: [] }],
  [PART, { colour: 'RED' }],
  [PART, { colour: 'RED', text: null }],
  [PART, {}],
  [PART, { colour: null }],
])('%s with %j', async (text, variables) => {
  const expected = await execute({ schema, document: parse(text), variableValues: variables, options: { maxCoercionErrors: 1 } });
  for (let time = 1; time <= 6; time++) expect(shown(await run({ ...asked(text), variables }))).toBe(shown(expected));
});

test('a document of which no operation is chosen', async () => {
  const document = parse('query A { text } query B { text }');
  const executable = { document, operation: undefined, operationName: undefined, queryHash: 'two', variables: undefined, context: {} };
  for (let time = 1; time <= 6; time++) expect(shown(await run(executable))).toBe(shown(await execute({ schema, document })));
});

test('a mutation runs once each time', async () => {
  let count = 0;
  resolve('Mutation', { count: () => ++count });
  for (let time = 1; time <= 6; time++)
    expect(await run({ ...asked('mutation { count }'), variables: undefined })).toEqual({ data: { count: time } });
});
