import { migrate } from '../../src/graph/migrate';
import { migrations } from '../../src/graph/queries.gen';
import { cypher } from '../seed';
import { useApp } from '../testkit';

const service = useApp();

/** What the schema is made of, and the record of it. */
async function state() {
  const constraints = await cypher(service(), 'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name');
  const indexes = await cypher(
    service(),
    'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, options RETURN * ORDER BY name',
  );
  const applied = await cypher(service(), 'MATCH (m:Migration) RETURN m.version AS version, m.appliedAt AS at ORDER BY version');
  return { constraints, indexes, applied };
}

async function drop() {
  for (const { name } of await cypher<{ name: string }>(service(), 'SHOW CONSTRAINTS YIELD name'))
    await cypher(service(), `DROP CONSTRAINT ${name}`);
  for (const { name } of await cypher<{ name: string }>(service(), "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await cypher(service(), `DROP INDEX ${name}`);
  await cypher(service(), 'MATCH (m:Migration) DELETE m');
}

test('versions rise, and each is recorded', async () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  const { applied } = await state();
  expect(applied).toEqual(migrations.map(({ version }) => ({ version, at: expect.any(Number) as number })));
});

test('a second run changes nothing', async () => {
  const before = await state();
  await migrate(service().graph);
  expect(await state()).toEqual(before);
});

test('a run that died after its statements and before its record is finished by the next', async () => {
  const before = await state();
  await cypher(service(), 'MATCH (m:Migration) REMOVE m.appliedAt');
  await migrate(service().graph);
  const after = await state();
  expect({ ...after, applied: [] }).toEqual({ ...before, applied: [] });
  expect(after.applied).toHaveLength(migrations.length);
});

test('five at once on an empty database leave what one leaves', async () => {
  await service().wipe();
  const before = await state();
  await drop();
  try {
    await Promise.all(Array.from({ length: 5 }, () => migrate(service().graph)));
  } finally {
    // Whatever happened, the files after this one find their schema.
    await migrate(service().graph);
  }
  const after = await state();
  expect(after.constraints).toEqual(before.constraints);
  expect(after.indexes).toEqual(before.indexes);
  expect(after.applied.map((row) => (row as { version: number }).version)).toEqual(migrations.map(({ version }) => version));
  expect(after.indexes.filter((row) => (row as { state: string }).state !== 'ONLINE')).toEqual([]);
});
