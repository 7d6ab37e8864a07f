import { PersonDocument } from '../operations.gen';
import { cypher, HR, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { adaOf } from './ada';
import { ENTERPRISE, patch, scim } from './client';

const service = useApp();
const p = newPrefix();
const person = async (id: string) => (await service().execute(PersonDocument, { id }, HR)).person;
const user = (path: string, caller?: Parameters<typeof scim>[4]) => scim(service(), 'GET', `/Users/${path}`, undefined, caller);

const ADA = adaOf(p);

beforeAll(async () => {
  await seed(service(), {
    teams: [{ id: `${p}team`, name: 'Engines' }],
    people: [
      { id: `${p}boss`, name: 'Boss' },
      {
        id: `${p}hr`,
        name: 'Grace Hopper',
        email: `${p}grace@example.com`,
        location: 'Porto',
        languages: ['en', 'pt'],
        timeZone: 'Europe/Lisbon',
      },
    ],
  });
});

test('a new user is a person', async () => {
  const created = await scim(service(), 'POST', '/Users', ADA);
  expect(created).toMatchObject({ status: 201, body: { id: `${p}ada`, meta: { resourceType: 'User' } } });
  expect(created.headers.get('content-type')).toMatch(/^application\/scim\+json/);
  expect(created.headers.get('location')).toBe((created.body['meta'] as { location: string }).location);
  expect(await person(`${p}ada`)).toMatchObject({
    name: 'Ada Lovelace',
    email: `${p}Ada@Example.com`,
    title: 'Analyst',
    active: true,
    location: 'London',
    timeZone: 'Europe/London',
    languages: ['en', 'fr', 'pt'],
    manager: { id: `${p}boss` },
  });
  const { phoneNumbers: _, schemas: _schemas, ...kept } = ADA;
  const { body } = await user(`${p}ada`);
  expect(body).toMatchObject({ ...kept, [ENTERPRISE]: { department: 'Engines', manager: { value: `${p}boss` } } });
  expect(body).not.toHaveProperty('phoneNumbers');
});

test('the same user again is 409, whatever the case of its name', async () => {
  expect(await scim(service(), 'POST', '/Users', { ...ADA, userName: `${p}other` })).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness' },
  });
  const again = await scim(service(), 'POST', '/Users', { ...ADA, externalId: undefined, userName: ADA.userName.toUpperCase() });
  expect(again).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } });
});

test('twenty clients that add the same user at once make one person', async () => {
  const body = { userName: `${p}race`, displayName: 'Race' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => scim(service(), 'POST', '/Users', body)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(
    new Set([201, 409].filter((code) => answers.some(({ status }) => status === code))),
  );
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  expect(await cypher(service(), 'MATCH (n:Person {userName: $name}) RETURN n.id AS id', { name: `${p}race` })).toEqual([
    { id: `${p}race` },
  ]);
});

describe('HR and the directory meet at the same person', () => {
  test('a person of HR is a user before any directory names them', async () => {
    const { body } = await user(`${p}hr`);
    expect(body).toMatchObject({
      userName: `${p}grace@example.com`,
      displayName: 'Grace Hopper',
      emails: [{ value: `${p}grace@example.com`, primary: true }],
      addresses: [{ locality: 'Porto' }],
      preferredLanguage: 'en, pt',
      timezone: 'Europe/Lisbon',
    });
  });

  test('a PUT of what was read changes nothing', async () => {
    const before = await person(`${p}hr`);
    const { body } = await user(`${p}hr`);
    expect((await scim(service(), 'PUT', `/Users/${p}hr`, body)).status).toBe(200);
    expect(await person(`${p}hr`)).toEqual(before);
    expect((await user(`${p}hr`)).body).toEqual(body);
  });

  test('a new user with the mail address of one person is that person', async () => {
    await seed(service(), { people: [{ id: `${p}hr2`, name: 'Katherine', email: `${p}kat@example.com` }] });
    const created = await scim(service(), 'POST', '/Users', { externalId: `${p}guid`, userName: `${p}KAT@example.com`, title: 'Lead' });
    expect(created).toMatchObject({ status: 201, body: { id: `${p}hr2`, externalId: `${p}guid` } });
    const found = await scim(service(), 'GET', `/Users?filter=${encodeURIComponent(`externalId eq "${p}guid"`)}`);
    expect(found.body.Resources).toMatchObject([{ id: `${p}hr2` }]);
  });

  const KNOWN = {
    name: 'Margaret Hamilton',
    title: 'Director',
    location: 'Boston',
    timeZone: 'America/New_York',
    languages: ['en'],
    manager: `${p}boss`,
    team: `${p}team`,
    attributes: { badge: 9 },
  };

  test('a request says no more of somebody HR knows than it names: POST, PUT and PATCH', async () => {
    const id = `${p}margaret`;
    const email = `${p}margaret@example.com`;
    await seed(service(), { people: [{ ...KNOWN, id, email }] });
    const before = await person(id);
    expect((await scim(service(), 'POST', '/Users', { userName: email, active: true, title: null, emails: [] })).status).toBe(201);
    expect(await person(id)).toEqual(before);
    expect((await scim(service(), 'PUT', `/Users/${id}`, { userName: email, active: true })).status).toBe(200);
    expect(await person(id)).toEqual(before);
    await scim(service(), 'PATCH', `/Users/${id}`, patch({ op: 'add', path: 'title', value: 'Head' }));
    await scim(service(), 'PUT', `/Users/${id}`, { userName: email, locale: 'pt-PT' });
    expect(await person(id)).toEqual({ ...before, title: null, languages: ['pt'] });
    await sync(service(), 'people', [{ id, title: 'Director', languages: ['en'] }]);
    await scim(service(), 'PUT', `/Users/${id}`, { userName: email });
    expect(await person(id)).toEqual(before);
    await scim(service(), 'PUT', `/Users/${id}`, { userName: email, title: null, [ENTERPRISE]: { manager: null } });
    expect(await person(id)).toEqual({ ...before, title: null, manager: null });
  });

  test('who was deactivated or deleted by the directory is restored by a new POST, with everything', async () => {
    const id = `${p}back`;
    await seed(service(), { people: [{ ...KNOWN, id }] });
    const before = await person(id);
    const add = { userName: id, externalId: id };
    for (const end of [
      () => scim(service(), 'PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: false } })),
      () => scim(service(), 'DELETE', `/Users/${id}`),
    ]) {
      expect((await scim(service(), 'POST', '/Users', add)).status).toBe(201);
      await end();
      expect(await person(id)).toEqual({ ...before, active: false });
      expect(await scim(service(), 'POST', '/Users', add)).toMatchObject({ status: 201, body: { id } });
      expect(await person(id)).toEqual(before);
      await scim(service(), 'DELETE', `/Users/${id}`);
    }
    await sync(service(), 'people', [{ id, active: false }]);
  });

  test('what HR changes later is shown, the rest stays in the words of the directory', async () => {
    await sync(service(), 'people', [{ id: `${p}ada`, location: 'Paris', name: 'Ada King' }]);
    const { body } = await user(`${p}ada`);
    expect(body).toMatchObject({ displayName: 'Ada King', addresses: [{ locality: 'Paris' }], emails: ADA.emails, locale: 'pt-PT' });
    await sync(service(), 'people', [{ id: `${p}ada`, location: 'London', name: 'Ada Lovelace' }]);
    expect((await user(`${p}ada`)).body).toMatchObject({ name: ADA.name, addresses: ADA.addresses });
  });

  test('a user name of another person is refused, also in a PUT', async () => {
    const put = await scim(service(), 'PUT', `/Users/${p}hr`, { userName: ADA.userName });
    expect(put).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
  });
});

describe('PUT clears, PATCH changes what it names', () => {
  const id = `${p}put`;
  beforeAll(async () => {
    await seed(service(), { people: [{ id, name: 'Noor', team: `${p}team`, roles: [], mentorCapacity: 2, attributes: { badge: 7 } }] });
    await scim(service(), 'PUT', `/Users/${id}`, { ...ADA, externalId: undefined, userName: id });
  });

  test('PATCH', async () => {
    const before = await person(id);
    const answer = await scim(service(), 'PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'title', value: 'Architect' }));
    expect(answer).toMatchObject({ status: 200, body: { title: 'Architect', emails: ADA.emails } });
    expect(await person(id)).toEqual({ ...before, title: 'Architect' });
  });

  test('PATCH in the ways of identity providers', async () => {
    await scim(service(), 'PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
    expect(await person(id)).toMatchObject({ active: false });
    const several = patch(
      { op: 'replace', value: { active: true, 'name.givenName': 'Augusta', [`${ENTERPRISE}:department`]: 'Poetry' } },
      { op: 'add', path: 'emails[type eq "other"].value', value: `${p}other@example.com` },
      { op: 'replace', path: 'emails[type eq "work"].value', value: `${p}new@example.com` },
      { op: 'add', path: `${ENTERPRISE}:manager`, value: `${p}hr` },
      { op: 'remove', path: 'addresses[type eq "work"]' },
      { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '+1' },
    );
    const { status, body } = await scim(service(), 'PATCH', `/Users/${id}`, several);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: { givenName: 'Augusta', familyName: 'Lovelace' }, [ENTERPRISE]: { department: 'Poetry' } });
    expect(body['emails']).toEqual([
      { value: `${p}home@example.com`, type: 'home' },
      { value: `${p}new@example.com`, type: 'work', primary: true },
      { type: 'other', value: `${p}other@example.com` },
    ]);
    expect(await person(id)).toMatchObject({
      name: 'Augusta Lovelace',
      active: true,
      email: `${p}new@example.com`,
      location: null,
      manager: { id: `${p}hr` },
    });
  });

  test('PUT clears what a directory writes and leaves the rest', async () => {
    const { body } = await scim(service(), 'PUT', `/Users/${id}`, { userName: id, displayName: 'Noor' });
    expect(body).not.toHaveProperty('title');
    expect(body).not.toHaveProperty('emails');
    expect(body).not.toHaveProperty(ENTERPRISE);
    expect(await person(id)).toMatchObject({
      name: 'Noor',
      email: null,
      title: null,
      manager: null,
      languages: [],
      timeZone: null,
      team: { id: `${p}team` },
      mentorCapacity: 2,
      attributes: { badge: 7 },
    });
  });

  test('a second identical PUT writes nothing', async () => {
    const rev = async () => (await cypher<{ rev: number }>(service(), 'MATCH (n:Person {id: $id}) RETURN n.rev AS rev', { id }))[0]?.rev;
    const before = await rev();
    await scim(service(), 'PUT', `/Users/${id}`, { displayName: 'Noor', userName: id });
    expect(await rev()).toBe(before);
  });
});

test('DELETE makes the person inactive and keeps them', async () => {
  const id = `${p}leaver`;
  const group = `${p}leavers`;
  await scim(service(), 'POST', '/Users', { userName: id, title: 'Pilot' });
  await scim(service(), 'POST', '/Groups', { externalId: group, displayName: group, members: [{ value: id }] });
  expect(await scim(service(), 'DELETE', `/Users/${id}`)).toMatchObject({ status: 204, body: {} });
  for (const [method, body] of [['GET'], ['PUT', { userName: id }], ['PATCH', patch({ op: 'remove', path: 'title' })], ['DELETE']] as const)
    expect(await scim(service(), method, `/Users/${id}`, body)).toMatchObject({ status: 404, body: { status: '404' } });
  expect((await scim(service(), 'GET', `/Users?filter=userName%20eq%20%22${id}%22`)).body['totalResults']).toBe(0);
  expect((await scim(service(), 'GET', `/Groups/${group}`)).body).not.toHaveProperty('members');
  expect(await person(id)).toMatchObject({ active: false, title: 'Pilot', team: { id: group } });

  // The directory may add them again, and HR may bring them back.
  expect(await scim(service(), 'POST', '/Users', { userName: id })).toMatchObject({ status: 201, body: { id } });
  await scim(service(), 'DELETE', `/Users/${id}`);
  await sync(service(), 'people', [{ id, active: true }]);
  expect(await user(id)).toMatchObject({ status: 200, body: { active: true, userName: id } });
});

test('a version: nothing new is not sent, and what has changed is not overwritten', async () => {
  const { headers, body } = await user(`${p}hr`);
  const version = headers.get('etag') ?? '';
  expect((body['meta'] as { version: string }).version).toBe(version);
  const as = { as: 'HR_SYNC', sub: 'identity-provider' } as const;
  expect((await user(`${p}hr`, { ...as, headers: { 'if-none-match': version } })).status).toBe(304);
  await scim(service(), 'PATCH', `/Users/${p}hr`, patch({ op: 'add', path: 'title', value: 'Admiral' }));
  const change = patch({ op: 'add', path: 'title', value: 'Captain' });
  expect((await scim(service(), 'PATCH', `/Users/${p}hr`, change, { ...as, headers: { 'if-match': version } })).status).toBe(412);
  expect((await user(`${p}hr`)).body['title']).toBe('Admiral');
});

test('ids may hold any character', async () => {
  const userName = `${p}a/b c?ü`;
  const { body } = await scim(service(), 'POST', '/Users', { userName });
  const { location } = body['meta'] as { location: string };
  const found = await fetch(location, { headers: { authorization: `Bearer ${await service().token({ as: 'HR_SYNC' })}` } });
  expect(await found.json()).toMatchObject({ id: userName, userName });
});
