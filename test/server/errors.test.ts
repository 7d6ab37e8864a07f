import { useApp } from '../testkit';
import { TreeResolver } from './tree';

const service = useApp({ resolvers: [new TreeResolver()] });
const employee = { as: 'EMPLOYEE' } as const;
const fail = 'query($how: String!) { fail(how: $how) }';

describe('failures in resolvers', () => {
  test.each([
    ['notFound', 'NOT_FOUND', 200],
    ['conflict', 'CONFLICT', 200],
    ['tooOften', 'RATE_LIMITED', 429],
    ['away', 'UNAVAILABLE', 503],
    ['databaseAway', 'UNAVAILABLE', 503],
    ['sessionExpired', 'UNAVAILABLE', 503],
    ['deadlock', 'UNAVAILABLE', 503],
    ['timeout', 'UNAVAILABLE', 503],
    ['busyPool', 'UNAVAILABLE', 503],
    ['queueAway', 'UNAVAILABLE', 503],
    ['refused', 'UNAVAILABLE', 503],
    ['badCypher', 'INTERNAL', 500],
    ['anything', 'INTERNAL', 500],
  ])('%s is %s with status %i', async (how, code, status) => {
    const answer = await service().ask(fail, { how }, employee);
    expect({ code: answer.errors[0]?.extensions?.['code'], status: answer.status }).toEqual({ code, status });
    expect(JSON.stringify(answer.errors)).not.toMatch(/10\.0\.0\.1|geheim|bolt|stack/);
  });

  test('a pause is told in the error and in the header', async () => {
    const answer = await service().ask(fail, { how: 'tooOften' }, employee);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 7 });
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  test('what was not expected says its request id and nothing else', async () => {
    const answer = await service().ask(fail, { how: '?' }, { ...employee, headers: { 'x-request-id': 'abc-1' } });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'abc-1' });
    expect(answer.headers.get('x-request-id')).toBe('abc-1');
  });

  test('a request id that is none is replaced', async () => {
    const answer = await service().ask(fail, { how: '?' }, { ...employee, headers: { 'x-request-id': 'a b<script>' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('data that is there keeps status 200', async () => {
    const answer = await service().ask('{ tree { size } fail(how: "away") }', {}, employee);
    expect(answer).toMatchObject({
      status: 200,
      data: { tree: { size: 1 }, fail: null },
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
  });
});

describe('wrong values', () => {
  const plant = 'mutation($input: TreeInput!) { plant(input: $input) }';
  const sync = { as: 'HR_SYNC' } as const;

  test('rules name field and limit, nested ones too, and do not repeat the value', async () => {
    const failure = await service().failure(plant, { input: { level: 77, leaf: { name: 'secret' } } }, sync);
    expect(failure.errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [
        { path: 'level', message: 'level must be 1 or 2.' },
        { path: 'leaf.name', message: 'name must be at most 3 characters long.' },
      ],
    });
    expect(JSON.stringify(failure.errors)).not.toMatch(/77|secret/);
  });

  test('variables of the wrong type are all named, none repeated', async () => {
    const input = { level: 'geheim', leaf: { name: 5, colour: 'geheim' }, at: 'geheim' };
    const answer = await service().ask(plant, { input }, sync);
    expect(answer.status).toBe(400);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [
        { path: 'input.level', message: 'input.level must be a whole number, not null.' },
        { path: 'input.leaf.name', message: 'input.leaf.name must be a string, not null.' },
        { path: 'input.leaf.colour', message: 'input.leaf.colour does not exist.' },
        { path: 'input.at', message: 'input.at must be a time such as 2026-03-01T09:30:00Z or a date such as 2026-03-01.' },
      ],
    });
    expect(JSON.stringify(answer.errors)).not.toContain('geheim');
  });

  test('outside of bulk mutations too', async () => {
    const answer = await service().ask('query($at: DateTime!) { sameTime(at: $at) }', { at: 'geheim' }, employee);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'at' }] } }] });
    expect(JSON.stringify(answer.errors)).not.toContain('geheim');
  });

  test('a missing variable is named', async () => {
    const answer = await service().ask(plant, {}, sync);
    expect(answer.errors[0]?.extensions?.['fields']).toEqual([{ path: 'input', message: 'input is required.' }]);
  });

  test('at most twenty mistakes are told', async () => {
    const leaf = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`unknown${i}`, i]));
    const failure = await service().failure(plant, { input: { level: 1, leaf } }, sync);
    expect(failure.errors[0]?.extensions?.['fields']).toHaveLength(20);
  });

  test.each(['{ tree(number: "geheim") { size } }', '{ sameTime(at: "geheim") }', '{ trees(first: geheim) { totalCount } }'])(
    'literals are not repeated: %s',
    async (query) => {
      const answer = await service().ask(query, {}, employee);
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(answer.errors)).not.toContain('geheim');
    },
  );

  test.each([0, 101])('a page of %i is refused with the limit', async (first) => {
    const failure = await service().failure('query($first: Int) { trees(first: $first) { totalCount } }', { first }, employee);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
    expect(failure.errors[0]?.message).toMatch(/^first must be at (least 1|most 100)\.$/);
  });

  test('null is the default page', async () => {
    const query = 'query($first: Int) { trees(first: $first) { edges { cursor } pageInfo { hasNextPage } } }';
    const data = await service().execute<{ trees: { edges: unknown[] } }>(query, { first: null }, employee);
    expect(data.trees.edges).toHaveLength(10);
  });
});

describe('DateTime', () => {
  const query = 'query($at: DateTime!) { sameTime(at: $at) }';

  test.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T09:30:00+02:00', '2026-03-01T07:30:00.000Z'],
    ['2024-02-29T23:59:59.5z', '2024-02-29T23:59:59.500Z'],
  ])('%s is %s', async (at, sameTime) => {
    expect(await service().execute(query, { at }, employee)).toEqual({ sameTime });
  });

  test.each(['2026-02-30', '2026-13-01', '2026-3-1', '2026-03-01T09:30', '2026-03-01T24:00:00Z', 'now', '', '2026-03-01T09:30:00+99:00'])(
    '%s is refused',
    async (at) => {
      expect((await service().failure(query, { at }, employee)).codes).toEqual(['BAD_USER_INPUT']);
    },
  );
});

describe('requests that are no GraphQL', () => {
  test.each([
    ['{"query":', 400, 'BAD_REQUEST'],
    ['[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400, 'BAD_REQUEST'],
    ['{}', 400, 'BAD_REQUEST'],
    ['{"query":"{ tree { "}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{"query":"query A { __typename } query B { __typename }"}', 400, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s is %i %s', async (body, status, code) => {
    const response = await service().send(body, employee);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('an address that is not served', async () => {
    const response = await fetch(service().url.replace('/graphql', '/etc/passwd'));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
