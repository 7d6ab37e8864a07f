import { cypher, derive, HR, newPrefix, sync, syncDocument } from '../seed';
import { useApp } from '../testkit';

let now = Date.now();
const service = useApp({ clock: () => now }, { SYNC_BACKLOG_LIMIT: '4' });
const p = newPrefix();
const options = { source: p };
const RETIRE = `mutation ($present: [ID!]!, $source: String!) {
  retireMissing(options: { source: $source }, kind: TEAMS, present: $present) { run { retired } }
}`;
const refused = () => service().ask(syncDocument('teams'), { options, rows: [{ id: `${p}late`, name: 'Late' }] }, HR);
/** Marks the person and, for all of them together, the champions of the skill. */
const evidence = (id: string) => ({ id: `${p}${id}`, person: `${p}${id}`, skill: `${p}s`, kind: 'PEER', level: 3, at: '2026-01-01' });
/** Beyond the second for which a count is good. */
const later = () => (now += 1_001);

beforeAll(async () => {
  await sync(service(), 'skills', [{ id: `${p}s`, name: 'S' }]);
  await sync(
    service(),
    'people',
    ['a', 'b', 'c', 'd'].map((id) => ({ id: `${p}${id}`, name: id })),
  );
});

beforeEach(later);

test('what is due up to the limit holds no sync up', async () => {
  await sync(service(), 'evidence', [evidence('a'), evidence('b'), evidence('c')]);
  later();
  expect((await sync(service(), 'teams', [{ id: `${p}t`, name: 'T' }], options)).run.created).toBe(1);
});

test('above it nothing is written, and the answer says when to come again', async () => {
  await sync(service(), 'evidence', [evidence('d')]);
  later();
  const { errors, data } = await refused();
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: '5 units are waiting to be recomputed; syncs are accepted up to 4. Try again in 10 s.',
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 10 },
    },
  ]);
  const retired = await service().failure(RETIRE, { present: [], source: p }, HR);
  expect(retired.codes).toEqual(['RATE_LIMITED']);
  expect(await cypher(service(), 'MATCH (t:Team) WHERE t.id STARTS WITH $p RETURN t.id AS id, t.status AS status', { p })).toEqual([
    { id: `${p}t`, status: 'ACTIVE' },
  ]);
});

test('a dry run adds nothing to what is due', async () => {
  expect((await sync(service(), 'teams', [{ id: `${p}late`, name: 'Late' }], { ...options, dryRun: true })).run.created).toBe(1);
});

test('what merely ages does not count', async () => {
  await cypher(service(), 'MATCH (d:Dirty) SET d:Ageing');
  expect((await refused()).errors).toEqual([]);
});

test('calls within a second share one count; then syncs are taken again where the workers have caught up', async () => {
  await cypher(service(), 'MATCH (d:Dirty) REMOVE d:Ageing');
  later();
  expect((await refused()).errors).not.toEqual([]);
  await derive(service());
  expect((await refused()).errors).not.toEqual([]);
  later();
  expect((await refused()).errors).toEqual([]);
});
