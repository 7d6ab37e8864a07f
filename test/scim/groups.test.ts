import { TeamDocument } from '../operations.gen';
import { cypher, EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { patch, scim } from './client';

const service = useApp();
const p = newPrefix();
const ids = (...names: string[]) => names.map((name) => ({ value: `${p}${name}` }));

/** Who is in which team, by the letters of the test. */
async function teams(): Promise<Record<string, string | null>> {
  const rows = await cypher<{ id: string; team: string | null }>(
    service(),
    'MATCH (n:Person) WHERE n.id STARTS WITH $p RETURN n.id AS id, head([(n)-[:MEMBER_OF]->(t) | t.id]) AS team ORDER BY id',
    { p },
  );
  return Object.fromEntries(rows.map(({ id, team }) => [id.slice(p.length), team?.slice(p.length) ?? null]));
}

beforeEach(async () => {
  await seed(service(), {
    teams: ['x', 'y'].map((name) => ({ id: p + name, name: p + name })),
    people: ['a', 'b', 'c'].map((name) => ({ id: p + name, name, team: `${p}x` })),
  });
  await sync(
    service(),
    'people',
    ['a', 'b', 'c'].map((name) => ({ id: p + name, team: `${p}x`, title: String(Math.random()) })),
  );
});

test('a new group takes its people from the groups they were in', async () => {
  const created = await scim(service(), 'POST', '/Groups', { externalId: `${p}new`, displayName: 'New', members: ids('a', 'b') });
  expect(created).toMatchObject({
    status: 201,
    body: { id: `${p}new`, externalId: `${p}new`, displayName: 'New', members: ids('a', 'b') },
  });
  expect(await teams()).toEqual({ a: 'new', b: 'new', c: 'x' });
  expect((await scim(service(), 'GET', `/Users/${p}a`)).body['groups']).toMatchObject([{ value: `${p}new`, display: 'New' }]);
  expect(await scim(service(), 'POST', '/Groups', { externalId: `${p}new`, displayName: 'New' })).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness' },
  });
});

test('without an externalId the name must be free', async () => {
  const name = `${p}Named`;
  expect((await scim(service(), 'POST', '/Groups', { displayName: name })).status).toBe(201);
  expect((await scim(service(), 'POST', '/Groups', { displayName: name.toUpperCase() })).status).toBe(409);
});

test('a team of HR is taken over by its id and keeps its place in the tree', async () => {
  await sync(service(), 'teams', [{ id: `${p}y`, name: 'Below', parent: `${p}x` }]);
  expect((await scim(service(), 'POST', '/Groups', { externalId: `${p}y`, displayName: 'Renamed' })).status).toBe(201);
  const { team } = await service().execute(TeamDocument, { id: `${p}y` }, EMPLOYEE);
  expect(team).toMatchObject({ name: 'Renamed', parent: { id: `${p}x` } });
});

test('PATCH adds and removes members', async () => {
  const add = patch({ op: 'add', path: 'members', value: ids('a', 'b') });
  expect(await scim(service(), 'PATCH', `/Groups/${p}y`, add)).toMatchObject({ status: 204, body: {} });
  expect(await teams()).toMatchObject({ a: 'y', b: 'y', c: 'x' });

  await scim(service(), 'PATCH', `/Groups/${p}y`, patch({ op: 'remove', path: `members[value eq "${p}a"]` }));
  await scim(service(), 'PATCH', `/Groups/${p}y`, patch({ op: 'Remove', path: 'members', value: ids('b') }));
  expect(await teams()).toMatchObject({ a: null, b: null, c: 'x' });

  const shown = await scim(
    service(),
    'PATCH',
    `/Groups/${p}y?attributes=members`,
    patch({ op: 'replace', value: { displayName: 'Y', members: ids('c') } }),
  );
  expect(shown).toMatchObject({ status: 200, body: { id: `${p}y`, members: ids('c') } });
  expect(shown.body).not.toHaveProperty('displayName');
  await scim(service(), 'PATCH', `/Groups/${p}y`, patch({ op: 'remove', path: 'members' }));
  expect(await teams()).toMatchObject({ a: null, b: null, c: null });
});

test('who has moved on is not taken out of the new group by the old one', async () => {
  await scim(service(), 'PATCH', `/Groups/${p}y`, patch({ op: 'add', path: 'members', value: ids('a') }));
  await scim(service(), 'PATCH', `/Groups/${p}x`, patch({ op: 'remove', path: `members[value eq "${p}a"]` }));
  expect(await teams()).toMatchObject({ a: 'y', b: 'x' });
});

test('moves from group to group at once lose nobody', async () => {
  const move = (from: string, to: string, name: string) => [
    scim(service(), 'PATCH', `/Groups/${p}${from}`, patch({ op: 'remove', path: `members[value eq "${p}${name}"]` })),
    scim(service(), 'PATCH', `/Groups/${p}${to}`, patch({ op: 'add', path: 'members', value: ids(name) })),
  ];
  for (let round = 0; round < 5; round++) {
    const [from, to] = round % 2 ? (['y', 'x'] as const) : (['x', 'y'] as const);
    await Promise.all(['a', 'b', 'c'].flatMap((name) => move(from, to, name)));
    expect(await teams()).toMatchObject({ a: to, b: to, c: to });
  }
});

test('PUT replaces name and members', async () => {
  const { status, body } = await scim(service(), 'PUT', `/Groups/${p}x`, { displayName: 'X', members: ids('b') });
  expect([status, body['displayName'], body['members']]).toMatchObject([200, 'X', ids('b')]);
  expect(await teams()).toMatchObject({ a: null, b: 'x', c: null });
  await scim(service(), 'PUT', `/Groups/${p}x`, { displayName: 'Renamed' });
  expect(await teams()).toMatchObject({ b: 'x' });
  await scim(service(), 'PUT', `/Groups/${p}x`, { displayName: 'X', members: [] });
  expect(await teams()).toMatchObject({ b: null });
});

test('DELETE retires the team, its people stay', async () => {
  expect((await scim(service(), 'DELETE', `/Groups/${p}x`)).status).toBe(204);
  expect((await scim(service(), 'GET', `/Groups/${p}x`)).status).toBe(404);
  expect((await scim(service(), 'DELETE', `/Groups/${p}x`)).status).toBe(404);
  expect(await teams()).toMatchObject({ a: null, b: null, c: null });
  expect(await cypher(service(), 'MATCH (t:Team {id: $id}) RETURN t.status AS status', { id: `${p}x` })).toEqual([{ status: 'RETIRED' }]);
  await sync(service(), 'teams', [{ id: `${p}x`, name: 'Back' }]);
  expect((await scim(service(), 'GET', `/Groups/${p}x`)).body).toMatchObject({ displayName: 'Back' });
});

test.each<[string, string, string, unknown, object]>([
  ['no name', 'POST', '', {}, { status: 400, body: { scimType: 'invalidValue' } }],
  [
    'an unknown member',
    'PATCH',
    `/${p}x`,
    patch({ op: 'add', path: 'members', value: ids('nobody') }),
    { status: 400, body: { scimType: 'invalidValue' } },
  ],
  ['a group as a member', 'POST', '', { displayName: `${p}g`, members: [{ value: `${p}y`, type: 'Group' }] }, { status: 400 }],
  ['a member without a value', 'POST', '', { displayName: `${p}g`, members: [{ type: 'User' }] }, { status: 400 }],
  ['no such group', 'PATCH', `/${p}nowhere`, patch({ op: 'remove', path: 'members' }), { status: 404 }],
])('%s is refused', async (_name, method, path, body, expected) => {
  const before = await teams();
  expect(await scim(service(), method, `/Groups${path}`, body)).toMatchObject(expected);
  expect(await teams()).toEqual(before);
});
