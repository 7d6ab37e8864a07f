import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { EMPLOYEE, newPrefix } from '../seed';
import { useApp } from '../testkit';

type Body = Record<string, unknown>;

const logged: string[] = [];
const stream = new Writable({ write: (chunk, _encoding, done) => (logged.push(String(chunk)), done()) });
const service = useApp({ logger: pino({ level: 'info' }, stream) });
const p = newPrefix();
const HR = { as: 'HR_SYNC' } as const;

const get = async (params: Record<string, string>, caller = EMPLOYEE) => {
  const headers = { authorization: `Bearer ${await service().token(caller)}`, 'apollo-require-preflight': '1' };
  const response = await fetch(`${service().url}?${new URLSearchParams(params)}`, { headers });
  return { status: response.status, body: (await response.json()) as Body };
};
const post = async (body: unknown, caller: Parameters<ReturnType<typeof service>['send']>[1] = EMPLOYEE) => {
  const response = await service().send(typeof body === 'string' ? body : JSON.stringify(body), caller);
  return { status: response.status, body: (await response.json()) as Body };
};

describe('introspection', () => {
  // Older tools unwrap types seven or nine times, newer ones ask for more of each.
  const TYPE_REF = (depth: number): string => `kind name ${depth ? `ofType { ${TYPE_REF(depth - 1)} }` : ''}`;
  const written = (depth: number) => `query IntrospectionQuery { __schema { queryType { name } mutationType { name } types { ...FullType }
    directives { name description locations args { ...InputValue } } } }
    fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue }
    type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue } interfaces { ...TypeRef }
    enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
    fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
    fragment TypeRef on __Type { ${TYPE_REF(depth)} }`;
  const everything = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };

  test.each<[string, string]>([
    ['graphql-js', getIntrospectionQuery()],
    ['graphql-js with everything', getIntrospectionQuery(everything)],
    ['graphql-js without descriptions', getIntrospectionQuery({ descriptions: false })],
    ['seven levels of types', written(7)],
    ['twelve levels of types', written(12)],
    ['one type', `{ __type(name: "Person") { fields { name type { ${TYPE_REF(12)} } } } }`],
  ])('%s', async (_name, query) => {
    expect(await post({ query, operationName: query.includes('IntrospectionQuery') ? 'IntrospectionQuery' : undefined }, {})).toMatchObject(
      {
        status: 200,
        body: { data: expect.any(Object) as unknown },
      },
    );
  });

  test('the depth of everything else counts as before', async () => {
    const deep =
      '{ __schema { queryType { name } } people { edges { node { team { parent { parent { parent { parent { parent { parent { parent { parent { name } } } } } } } } } } } } }';
    expect(await post({ query: deep })).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] } });
  });
});

describe('persisted queries', () => {
  const query = 'query A { recomputation { pending } }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  const refused = {
    status: 200,
    body: { errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] },
  };

  test('a hash alone is answered in the words that make clients send the query', async () => {
    logged.length = 0;
    expect(await post({ operationName: 'A', variables: {}, extensions: { persistedQuery } })).toMatchObject(refused);
    expect(await get({ operationName: 'A', extensions: JSON.stringify({ persistedQuery }) })).toMatchObject(refused);
    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('a query beside its hash runs', async () => {
    const answer = { status: 200, body: { data: { recomputation: { pending: expect.any(Number) as unknown } } } };
    expect(await post({ query, operationName: 'A', extensions: { persistedQuery } })).toMatchObject(answer);
    expect(await get({ query, operationName: 'A', extensions: JSON.stringify({ persistedQuery }) })).toMatchObject(answer);
    expect(await post({ query, operationName: 'A', extensions: null })).toMatchObject(answer);
  });
});

describe('what is not supported is refused in words', () => {
  const words = (message: string, code: string) => ({
    status: 400,
    body: { errors: [{ message: expect.stringContaining(message) as unknown, extensions: { code } }] },
  });

  test.each<[string, string, string]>([
    ['@defer', '{ recomputation { ... @defer { pending } } }', '@defer is not supported: the answer is sent whole.'],
    ['@stream', '{ people { edges @stream(initialCount: 1) { cursor } } }', '@stream is not supported'],
    ['a subscription', 'subscription { recomputation { pending } }', 'subscription'],
  ])('%s', async (_name, query, message) => {
    expect(await post({ query })).toMatchObject(words(message, 'GRAPHQL_VALIDATION_FAILED'));
  });

  test('a batch, also an empty one', async () => {
    const one = { query: '{ __typename }' };
    for (const batch of [[one, one], [one], []]) expect(await post(batch)).toMatchObject(words('Batches are not supported', 'BAD_REQUEST'));
  });

  test.each(['extensions', 'variables'])('%s of a GET that are no JSON object', async (name) => {
    for (const value of ['{', '[]', '1', 'null', '"x"'])
      expect(await get({ query: '{ __typename }', [name]: value })).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      });
    const persisted = await get({ extensions: '{"persistedQuery":1}' });
    expect(persisted).toMatchObject({ status: 200, body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] } });
  });
});

describe('numbers that cannot be kept are refused by their path', () => {
  const sync = 'mutation($r: [PersonRow!]!) { syncPeople(options: { source: "hr" }, rows: $r) { rows { id status } } }';
  const bodyOf = (row: string) => `{"query":${JSON.stringify(sync)},"variables":{"r":[${row}]}}`;
  const refusal = (path: string) => ({ status: 400, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path }] } }] } });

  test.each<[string, string]>([
    [`{"id":9007199254740993,"name":"A"}`, 'r.0.id'],
    [`{"id":"${p}a","name":"A","attributes":{"badge":{"numbers":[1,12345678901234567890]}}}`, 'r.0.attributes.badge.numbers.1'],
    [`{"id":"${p}a","name":"A","version":9007199254740993}`, 'r.0.version'],
    [`{"id":"${p}a","name":"A","version":1e400}`, 'r.0.version'],
  ])('%s', async (row, path) => {
    expect(await post(bodyOf(row), HR)).toMatchObject(refusal(path));
  });

  test('in the text of a query and in the address too; an id is read as it is written', async () => {
    const query = (id: string, badge: string) =>
      `mutation { syncPeople(options: { source: "hr", dryRun: true }, rows: [{ id: ${id}, name: "A", attributes: { badge: ${badge} } }]) { rows { id status } } }`;
    expect(await post({ query: query('1', '9007199254740993') }, HR)).toMatchObject(refusal('rows.attributes.badge'));
    expect(await post({ query: query('1', '1e999') }, HR)).toMatchObject(refusal('rows.attributes.badge'));
    expect(await post({ query: query('9007199254740993', '7') }, HR)).toMatchObject({
      status: 200,
      body: { data: { syncPeople: { rows: [{ id: '9007199254740993' }] } } },
    });
    const person = 'query($id: ID!) { person(id: $id) { id } }';
    expect(await get({ query: person, variables: '{"id":9007199254740993}' })).toMatchObject(refusal('id'));
  });
});

test('null in an input means its default, as it does in arguments', async () => {
  const sync = `mutation($s: [SkillRow!]!, $r: [RoleRow!]!) {
    syncSkills(options: { source: "hr", dryRun: null }, rows: $s) { rows { status message } }
    syncRoles(options: { source: "hr", dryRun: null }, rows: $r) { rows { status message } } }`;
  const [a, b] = [`${p}a`, `${p}b`];
  const prerequisites = [{ skill: b, level: null, forLevel: null }];
  const skills = [
    { id: a, name: a, related: [{ skill: b, similarity: null }], prerequisites },
    { id: b, name: b },
  ];
  const requirements = [{ skill: a, level: 3, importance: null, critical: null }];
  const data = await service().execute(sync, { s: skills, r: [{ id: `${p}r`, name: 'R', requirements }] }, HR);
  expect(data).toMatchObject({
    syncSkills: { rows: [{ status: 'CREATED' }, { status: 'CREATED' }] },
    syncRoles: { rows: [{ status: 'CREATED' }] },
  });
  const again = [{ id: a, related: [{ skill: b }], prerequisites: [{ skill: b }] }];
  expect(await service().execute(sync, { s: again, r: [] }, HR)).toMatchObject({ syncSkills: { rows: [{ status: 'UNCHANGED' }] } });
  const search = `query($s: [SkillCriterion!]) { expertSearch(input: { skills: $s, includeSelf: null }) { totalCount } }`;
  const criterion = { skill: a, weight: null, required: null, minLevel: null };
  expect(await service().execute(search, { s: [criterion] }, EMPLOYEE)).toMatchObject({ expertSearch: { totalCount: 0 } });
});
