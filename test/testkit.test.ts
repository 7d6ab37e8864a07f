import { RequestFailed, useApp } from './testkit';

const service = useApp();
const QUERY = { name: 'test/count', access: 'read', text: 'MATCH (n) RETURN count(n) AS n', params: {}, row: {} } as const;

test('a failure tells query, names of variables, answer and request', async () => {
  const failure = await service().failure('query($a: Boolean!) { recomputation { pending @skip(if: $a) } }', { a: true });
  expect(failure).toBeInstanceOf(RequestFailed);
  expect(failure.message).toMatch(/^401, request [\w-]+, variables: a\nquery\(\$a[^]*"UNAUTHENTICATED"/);
});

test('statements are counted while a function runs', async () => {
  const { statements } = await service().statementsOf(() => service().graph.run(QUERY, {}));
  expect(statements).toEqual(['test/count']);
});

test('a wipe leaves the migrations', async () => {
  const { driver, database } = service().graph;
  const count = async (label: string) =>
    (await driver.executeQuery(`MATCH (n:${label}) RETURN count(n) AS n`, {}, { database })).records[0]?.get('n') as number;
  const migrations = await count('Migration');
  await driver.executeQuery('UNWIND range(1, 10) AS i CREATE (:Team {id: "wipe-" + i})', {}, { database });
  await service().wipe();
  expect(await count('Team')).toBe(0);
  expect(await count('Migration')).toBe(migrations);
});
