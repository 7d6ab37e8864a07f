import { useApp } from '../testkit';
import { TreeResolver } from './tree';

const resolver = new TreeResolver();
const service = useApp({ resolvers: [resolver] });
const employee = { as: 'EMPLOYEE' } as const;

function cycle(depth: number, page = ''): string {
  return `{ tree { ${`children${page} { `.repeat(depth - 2)} size ${'}'.repeat(depth - 2)} } }`;
}

function bomb(fragments: number): string {
  const spreads = Array.from({ length: fragments }, (_, i) => {
    const next = i + 1 < fragments ? `...F${i + 1} `.repeat(10) : 'size';
    return `fragment F${i} on Tree { ${next} }`;
  });
  return `{ tree { ...F0 } } ${spreads.join(' ')}`;
}

const HOSTILE: [name: string, query: string, code: string][] = [
  ['depth 13 of smallest pages', cycle(13, '(first: 1)'), 'LIMIT_EXCEEDED'],
  ['depth 11 of default pages', cycle(11), 'LIMIT_EXCEEDED'],
  ['101 aliases', `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'LIMIT_EXCEEDED'],
  ['500 duplicate fields', `{ ${'__typename '.repeat(500)} }`, 'LIMIT_EXCEEDED'],
  ['500 duplicate fields below', `{ tree { ${'size '.repeat(500)} } }`, 'LIMIT_EXCEEDED'],
  ['8,000 duplicate fields', `{ ${'__typename '.repeat(8000)} }`, 'LIMIT_EXCEEDED'],
  ['fragment bomb 5', bomb(5), 'LIMIT_EXCEEDED'],
  ['fragment bomb 9', bomb(9), 'LIMIT_EXCEEDED'],
  ['fragment cycle', '{ tree { ...A } } fragment A on Tree { ...B } fragment B on Tree { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
  ['10 unknown directives', `{ tree { size ${Array.from({ length: 10 }, (_, i) => `@a${i}`).join(' ')} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['60 skips', `{ tree { size ${'@skip(if: false) '.repeat(60)} } }`, 'LIMIT_EXCEEDED'],
  ['60 skips on as many fields', `{ tree { ${'size @skip(if: false) '.repeat(60)} } }`, 'LIMIT_EXCEEDED'],
  ['suggestions', '{ tre { size } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'introspection in circles',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

describe('hostile queries are refused before anything runs', () => {
  test.each(HOSTILE)('%s', async (_name, query, code) => {
    const before = resolver.calls;
    const answer = await service().ask(query, {}, employee);
    expect({ status: answer.status, codes: answer.errors.map((error) => error.extensions?.['code']) }).toMatchObject({
      status: 400,
      codes: expect.arrayContaining([code]) as unknown,
    });
    expect(JSON.stringify(answer.errors)).not.toContain('Did you mean');
    expect(resolver.calls).toBe(before);
  });

  test('the message says what is too much and what is allowed', async () => {
    const failure = await service().failure(cycle(13, '(first: 1)'), {}, employee);
    expect(failure.errors[0]?.message).toBe('The query is 13 levels deep; at most 12 are allowed.');
    const costly = await service().failure(
      'query($n: Int) { trees(first: $n) { edges { node { children(first: $n) { children(first: $n) { size } } } } } }',
      { n: 100 },
      employee,
    );
    expect(costly.errors[0]?.message).toMatch(/^The query may cost \d+ fields; at most 50000 are allowed\./);
  });
});

describe('natural queries pass', () => {
  test('twelve levels of small pages', async () => {
    await service().execute(cycle(12, '(first: 1)'), {}, employee);
  });

  test('the same query with a smaller page in its variables', async () => {
    const query = 'query($n: Int) { trees(first: $n) { edges { node { children(first: $n) { children(first: $n) { size } } } } } }';
    await service().execute(query, { n: 20 }, employee);
  });

  test('a fragment used at several places', async () => {
    await service().execute('{ tree { ...T children(first: 2) { ...T } } } fragment T on Tree { size }', {}, employee);
  });

  test('fifteen aliases and ten directives', async () => {
    const aliases = Array.from({ length: 15 }, (_, i) => `a${i}: size ${i < 10 ? '@skip(if: false)' : ''}`).join(' ');
    await service().execute(`{ tree { ${aliases} } }`, {}, employee);
  });
});

describe('requests of a hostile form', () => {
  const query = '{"query":"{ tree { size } }"}';

  test('a batch', async () => {
    expect((await service().send(`[${query},${query}]`, employee)).status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form from a foreign page: %s',
    async (type) => {
      const response = await service().send(query, { ...employee, headers: { 'content-type': type } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test('a GET that a foreign page could send', async () => {
    const response = await fetch(`${service().url}?query={__typename}`, {
      headers: { authorization: `Bearer ${await service().token(employee)}` },
    });
    expect(response.status).toBe(400);
  });

  test('a mutation over GET', async () => {
    const headers = { authorization: `Bearer ${await service().token(employee)}`, 'apollo-require-preflight': '1' };
    const response = await fetch(`${service().url}?query=${encodeURIComponent('mutation { plant(input: { level: 1 }) }')}`, { headers });
    expect(response.status).toBe(405);
  });

  test.each([
    ['EMPLOYEE', 2_000_000],
    ['EMPLOYEE', 100_100],
    ['LD', 2_000_100],
    ['HR_SYNC', 10_000_100],
  ] as const)('a body too large for %s: %i bytes', async (as, bytes) => {
    const response = await service().send(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(bytes) } }), { as });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  test('a body of unknown length is cut at the limit', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(' '.repeat(10_000)));
        if (++pulls === 20) controller.close();
      },
    });
    let pulls = 0;
    const init = { body, duplex: 'half' } as RequestInit;
    expect((await service().send('', employee, init)).status).toBe(413);
  });

  test.each([
    ['LD', 1_900_000],
    ['HR_SYNC', 2_000_000],
    ['ADMIN', 2_000_000],
  ] as const)('%s may send %i bytes', async (as, bytes) => {
    const response = await service().send(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(bytes) } }), { as });
    expect(response.status).toBe(200);
  });
});
