import { cypher, HR, newPrefix, sync, syncDocument } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const options = { source: p, idempotencyKey: 'monday' };
const rows = [
  { id: `${p}a`, name: 'A' },
  { id: `${p}b`, name: '' },
];
const RETIRE = `mutation ($key: String, $present: [ID!]!, $idPrefix: String) {
  retireMissing(options: { source: "${p}", idempotencyKey: $key }, kind: TEAMS, present: $present, idPrefix: $idPrefix) {
    run { id retired }
    rows { index id status code field message }
  }
}`;
const retire = (key: string, present: string[]) => service().execute(RETIRE, { key, present, idPrefix: p }, HR);

test('the same key and rows give the stored answer, rejections with their sentences included', async () => {
  const first = await sync(service(), 'teams', rows, options);
  expect(first.rows.map(({ status }) => status)).toEqual(['CREATED', 'REJECTED']);
  expect(await sync(service(), 'teams', rows, options)).toEqual(first);
});

test('callers whose names and keys make the same text when joined do not share an answer', async () => {
  const caller = (sub: string) => ({ as: 'HR_SYNC', sub }) as const;
  const call = { source: `${p}joined`, idempotencyKey: 'missing TEAMS x' };
  await service().execute(
    syncDocument('teams'),
    { options: { ...call, idempotencyKey: 'x' }, rows: [{ id: `${p}j`, name: 'J' }] },
    caller('bob PEOPLE missing'),
  );
  for (const [sub, idempotencyKey] of [
    ['bob', 'missing TEAMS x'],
    ['bob PEOPLE missing', 'TEAMS x'],
    ['bob missing', 'x'],
  ] as const)
    await service().execute(
      syncDocument('teams'),
      { options: { ...call, idempotencyKey }, rows: [{ id: `${p}${sub}`, name: sub }] },
      caller(sub),
    );
  const keys = await cypher<{ key: string }>(service(), 'MATCH (r:SyncRequest) WHERE r.key CONTAINS "bob" RETURN r.key AS key', {});
  expect(new Set(keys.map(({ key }) => (JSON.parse(key) as string[])[0]))).toEqual(new Set(['bob', 'bob missing', 'bob PEOPLE missing']));
});

test('the same key with other rows is CONFLICT, and the sentence says what to do', async () => {
  const failure = await service().failure(syncDocument('teams'), { options, rows: rows.slice(1) }, HR);
  expect(failure.codes).toEqual(['CONFLICT']);
  expect(failure.errors[0]?.message).toMatch(/^idempotencyKey: .* Use a new key\.$/);
});

test('a key belongs to its mutation and its caller', async () => {
  expect((await sync(service(), 'skills', rows, options)).rows[0]?.status).toBe('CREATED');
  const other = await service().execute(syncDocument('teams'), { options, rows }, { as: 'HR_SYNC', sub: 'another system' });
  expect(other.result.rows[0]?.status).toBe('UNCHANGED');
});

test('retireMissing has keys of its own, and its stored answer names what it ended', async () => {
  await sync(service(), 'teams', [{ id: `${p}gone`, name: 'Gone' }], { source: p });
  const first = await retire('monday', [`${p}a`]);
  expect(first).toMatchObject({ retireMissing: { run: { retired: 1 }, rows: [{ id: `${p}gone`, status: 'RETIRED' }] } });
  expect(await retire('monday', [`${p}a`])).toEqual(first);
});

test('a stored answer without rows has none', async () => {
  const first = await retire('tuesday', [`${p}a`]);
  expect(first).toMatchObject({ retireMissing: { rows: [] } });
  expect(await retire('tuesday', [`${p}a`])).toEqual(first);
});

test('after 7 days a key is new', async () => {
  await cypher(service(), 'MATCH (r:SyncRequest) WHERE r.key CONTAINS "monday" SET r.at = r.at - 7 * 24 * 3600000 - 1');
  expect((await sync(service(), 'teams', rows.slice(0, 1), options)).rows[0]?.status).toBe('UNCHANGED');
});
