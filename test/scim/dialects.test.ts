import { newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';
import { ENTERPRISE, patch, scim } from './client';

/** The requests that identity providers document for their provisioning, in the order in which they send them. */
const service = useApp();
const p = newPrefix();
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const send = async (method: string, path: string, body?: unknown, caller?: Caller) => {
  const answer = await scim(service(), method, path, body, caller);
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const get = (path: string) => send('GET', path);
const filtered = async (kind: string, filter: string, more = '') =>
  (await get(`/${kind}?filter=${encodeURIComponent(filter)}${more}`)).Resources;
const idOf = (body: Record<string, unknown>) => String(body['id']);

beforeAll(() => seed(service(), { people: [{ id: `${p}boss`, name: 'Boss' }] }));

test('Okta: create, update by PUT, deactivate, reactivate; groups pushed, renamed with their id, emptied, deleted', async () => {
  const userName = `${p}okta@example.com`;
  expect(await filtered('Users', `userName eq "${userName}"`, '&startIndex=1&count=100')).toEqual([]);
  const user = {
    schemas: [USER],
    userName,
    name: { givenName: 'Test', familyName: 'User' },
    emails: [{ primary: true, value: userName, type: 'work' }],
    displayName: 'Test User',
    locale: 'en-US',
    externalId: `${p}00ujl29u0le5T6Aj10h7`,
    groups: [],
    password: '1mz050nq',
    active: true,
  };
  const id = idOf(await send('POST', '/Users', user));
  expect(await filtered('Users', `userName eq "${userName}"`, '&startIndex=1&count=100')).toMatchObject([{ id, active: true }]);
  const whole = await get(`/Users/${id}`);
  expect(
    await send('PUT', `/Users/${id}`, { ...whole, name: { givenName: 'Another', familyName: 'User' }, displayName: 'Another User' }),
  ).toMatchObject({
    displayName: 'Another User',
    emails: user.emails,
  });
  await send('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: false } }));
  expect(await get(`/Users/${id}`)).toMatchObject({ active: false });
  expect(await send('POST', '/Users', user)).toMatchObject({ id, active: true, displayName: 'Test User' });

  const group = idOf(await send('POST', '/Groups', { schemas: [GROUP], displayName: `${p}Test SCIMv2`, members: [] }));
  await get('/Groups?startIndex=1&count=100');
  await send('PATCH', `/Groups/${group}`, patch({ op: 'replace', value: { id: group, displayName: `${p}Renamed` } }));
  await send('PATCH', `/Groups/${group}`, patch({ op: 'add', path: 'members', value: [{ value: id, display: userName }] }));
  expect(await get(`/Groups/${group}`)).toMatchObject({ displayName: `${p}Renamed`, members: [{ value: id }] });
  await send('PATCH', `/Groups/${group}`, patch({ op: 'remove', path: `members[value eq "${id}"]` }));
  await send('PATCH', `/Groups/${group}`, patch({ op: 'replace', path: 'members', value: [{ value: id, display: userName }] }));
  await send('PUT', `/Groups/${group}`, {
    schemas: [GROUP],
    id: group,
    displayName: `${p}Again`,
    members: [{ value: id, display: userName }],
  });
  expect(await get(`/Groups/${group}`)).toMatchObject({ displayName: `${p}Again`, members: [{ value: id }] });
  await send('DELETE', `/Groups/${group}`);
  const other = patch({ op: 'replace', value: { id: 'another', displayName: 'x' } });
  expect(await scim(service(), 'PATCH', `/Users/${id}`, other)).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
});

test('Entra: test of the connection, match by work address, changes one by one and as texts, manager, leave, groups', async () => {
  expect(await filtered('Users', 'userName eq "54d214ae-0b6c-4f1a-a8c5-2f9d0d3e0f6b"')).toEqual([]);
  const userName = `${p}entra@example.com`;
  const created = await send('POST', '/Users', {
    schemas: [USER, ENTERPRISE],
    externalId: `${p}0a21f0f2`,
    userName,
    active: true,
    emails: [{ Primary: true, type: 'work', value: userName }],
    meta: { resourceType: 'User' },
    name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
    roles: [],
  });
  const id = idOf(created);
  expect(await filtered('Users', `emails[type eq "work"].value eq "${userName}"`)).toMatchObject([{ id }]);
  expect(await filtered('Users', `externalId eq "${p}0a21f0f2"`)).toMatchObject([{ id }]);
  await send(
    'PATCH',
    `/Users/${id}`,
    patch(
      { op: 'Replace', path: 'emails[type eq "work"].value', value: `${p}updated@example.com` },
      { op: 'Replace', path: 'addresses[type eq "work"].locality', value: 'Lisbon' },
      { op: 'Replace', path: 'emails[type eq "other"].value', value: `${p}other@example.com` },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1' },
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sales' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: `${p}boss` },
      { op: 'Replace', path: 'title', value: 'Seller' },
    ),
  );
  expect(await get(`/Users/${id}`)).toMatchObject({
    name: { familyName: 'updatedFamilyName' },
    emails: [
      { value: `${p}updated@example.com`, type: 'work', primary: true },
      { value: `${p}other@example.com`, type: 'other' },
    ],
    addresses: [{ type: 'work', locality: 'Lisbon' }],
    title: 'Seller',
    [ENTERPRISE]: { department: 'Sales', manager: { value: `${p}boss` } },
  });
  await send('PATCH', `/Users/${id}`, patch({ op: 'Replace', value: { displayName: 'New', 'name.givenName': 'Given', active: 'True' } }));
  await send('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
  expect(await get(`/Users/${id}`)).toMatchObject({ active: false, displayName: 'New', name: { givenName: 'Given' } });
  await send('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'True' }));

  const group = idOf(
    await send('POST', '/Groups', {
      schemas: [GROUP],
      externalId: `${p}8aa1a0c0`,
      displayName: `${p}group`,
      meta: { resourceType: 'Group' },
    }),
  );
  expect(await filtered('Groups', `displayName eq "${p}group"`, '&excludedAttributes=members')).toMatchObject([{ id: group }]);
  await get(`/Groups/${group}?excludedAttributes=members`);
  await send('PATCH', `/Groups/${group}`, patch({ op: 'Add', path: 'members', value: [{ $ref: null, value: id }] }));
  expect(await filtered('Groups', `id eq "${group}" and members eq "${id}"`)).toMatchObject([{ id: group }]);
  await send('PATCH', `/Groups/${group}`, patch({ op: 'Remove', path: 'members', value: [{ $ref: null, value: id }] }));
  await send('PATCH', `/Groups/${group}`, patch({ op: 'Replace', path: 'displayName', value: `${p}renamed` }));
  expect(await get(`/Groups/${group}`)).not.toHaveProperty('members');
  await send('DELETE', `/Groups/${group}`);
  await send('DELETE', `/Users/${id}`);
});

test('OneLogin: create with empty parts, update by PUT and PATCH, groups by PATCH, delete', async () => {
  const userName = `${p}onelogin`;
  expect(await filtered('Users', `userName eq "${userName}"`)).toEqual([]);
  const user = {
    schemas: [USER, ENTERPRISE],
    userName,
    externalId: `${p}10984`,
    name: { givenName: 'One', familyName: 'Login', formatted: 'One Login' },
    displayName: 'One Login',
    title: '',
    emails: [{ value: `${userName}@example.com`, type: 'work', primary: true }],
    phoneNumbers: [],
    groups: [{ value: 'ignored', display: 'ignored' }],
    [ENTERPRISE]: { department: 'IT', manager: { displayName: 'Nobody we know' } },
    active: true,
  };
  const id = idOf(await send('POST', '/Users', user));
  expect(await send('PUT', `/Users/${id}`, { ...user, id, title: 'Admin' })).toMatchObject({
    title: 'Admin',
    [ENTERPRISE]: { department: 'IT' },
  });
  const group = idOf(await send('POST', '/Groups', { displayName: `${p}onelogin group` }));
  await send('PATCH', `/Groups/${group}`, patch({ op: 'add', value: { members: [{ value: id }] } }));
  expect(await get(`/Groups/${group}`)).toMatchObject({ members: [{ value: id }] });
  await send('PATCH', `/Groups/${group}`, patch({ op: 'replace', path: 'members', value: [] }));
  expect(await get(`/Groups/${group}`)).not.toHaveProperty('members');
  await send('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: false }));
  await send('DELETE', `/Users/${id}`);
});

test('Ping: the whole user as it was read, with one change, and a boolean as text', async () => {
  const userName = `${p}ping`;
  const id = idOf(
    await send('POST', '/Users', { schemas: [USER], userName, name: { givenName: 'Ping', familyName: 'One' }, active: 'true' }),
  );
  const whole = await get(`/Users/${id}`);
  await send('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { ...whole, title: 'Tester' } }));
  expect(await get(`/Users/${id}`)).toMatchObject({ title: 'Tester', userName });
  await send('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: 'false' }));
  expect(await filtered('Users', `userName eq "${userName}" and active eq false`)).toMatchObject([{ id }]);
});

test('Keycloak: asks what there is, searches by POST, sends everything it knows', async () => {
  for (const path of ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas']) await get(path);
  const userName = `${p}keycloak`;
  const search = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
    filter: `userName eq "${userName}"`,
    startIndex: 1,
    count: 50,
  };
  expect((await send('POST', '/Users/.search', search)).Resources).toEqual([]);
  const user = {
    schemas: [USER],
    externalId: `${p}5f2c`,
    userName,
    name: { givenName: 'Key', familyName: 'Cloak' },
    emails: [{ primary: true, value: `${userName}@example.com` }],
    roles: [{ value: 'offline_access' }],
    active: true,
    meta: { resourceType: 'User', created: '2026-01-01T00:00:00Z' },
  };
  const id = idOf(await send('POST', '/Users', user));
  expect(await send('PUT', `/Users/${id}`, { ...user, id, active: false })).toMatchObject({ active: false });
  expect((await send('POST', '/Users/.search', search)).Resources).toMatchObject([{ id }]);
  await send('DELETE', `/Users/${id}`);
});

test('Google: JSON with a charset, suspended by PATCH, changed by PATCH without schemas', async () => {
  const userName = `${p}google@example.com`;
  const google: Caller = { as: 'HR_SYNC', headers: { 'content-type': 'application/json; charset=UTF-8' } };
  const body = {
    schemas: [USER],
    userName,
    name: { familyName: 'Work', givenName: 'Space' },
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
  };
  const id = idOf(await send('POST', '/Users', body, google));
  expect(await filtered('Users', `userName eq "${userName}"`)).toMatchObject([{ id }]);
  await send('PATCH', `/Users/${id}`, { Operations: [{ op: 'replace', path: 'active', value: false }] }, google);
  await send('PATCH', `/Users/${id}`, { Operations: [{ op: 'replace', value: { title: 'Owner', active: true } }] }, google);
  expect(await get(`/Users/${id}`)).toMatchObject({ active: true, title: 'Owner' });
});
