import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { adaOf } from './ada';
import { ENTERPRISE, patch, scim } from './client';

const service = useApp();
const p = newPrefix();

beforeAll(async () => {
  await seed(service(), { people: [{ id: `${p}boss`, name: 'Boss' }] });
  await scim(service(), 'POST', '/Users', adaOf(p));
});

describe('mistakes are told in the form of SCIM', () => {
  const post = (body: unknown) => scim(service(), 'POST', '/Users', body);

  test.each<[string, unknown, object]>([
    ['no userName', { displayName: 'X' }, { status: 400, body: { scimType: 'invalidValue', detail: 'userName may not be empty.' } }],
    ['a list as a text', { userName: 'x', title: ['a', 'b'] }, { status: 400, body: { scimType: 'invalidValue' } }],
    ['no truth value', { userName: 'x', active: 'perhaps' }, { status: 400, body: { scimType: 'invalidValue' } }],
    [
      'two primary addresses',
      {
        userName: 'x',
        emails: [
          { value: 'a@b', primary: true },
          { value: 'c@d', primary: true },
        ],
      },
      { status: 400 },
    ],
    [
      'no mail address',
      { userName: `${p}x`, emails: [{ value: 'nobody' }] },
      { status: 400, body: { detail: expect.stringContaining('email') as string } },
    ],
    [
      'an unknown manager',
      { userName: `${p}x`, [ENTERPRISE]: { manager: { value: `${p}nobody` } } },
      { status: 400, body: { scimType: 'invalidValue' } },
    ],
    [
      'a number that would become another',
      `{"userName":"${p}x","externalId":9007199254740993}`,
      { status: 400, body: { scimType: 'invalidValue', detail: expect.stringContaining('externalId is a whole number beyond') as string } },
    ],
    ['a list', [], { status: 400, body: { scimType: 'invalidSyntax' } }],
    ['no JSON', '{', { status: 400, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], scimType: 'invalidSyntax' } }],
  ])('%s', async (_name, body, expected) => {
    expect(await post(body)).toMatchObject(expected);
  });

  test.each<[string, object[], number, string | undefined]>([
    ['no entry chosen', [{ op: 'replace', path: 'emails[value ew "@nowhere"].type', value: 'work' }], 400, 'noTarget'],
    ['an entry that is no address', [{ op: 'replace', path: 'emails[value eq "nope"].type', value: 'work' }], 400, 'invalidValue'],
    ['what only we write', [{ op: 'replace', path: 'id', value: 'x' }], 400, 'mutability'],
    ['its groups', [{ op: 'remove', path: 'groups' }], 400, 'mutability'],
    ['the name of the user', [{ op: 'remove', path: 'userName' }], 400, 'invalidValue'],
    ['a remove of nothing', [{ op: 'remove' }], 400, 'noTarget'],
    ['an unknown operation', [{ op: 'move', path: 'title' }], 400, 'invalidSyntax'],
    ['a path that is none', [{ op: 'remove', path: 'emails[type eq' }], 400, 'invalidPath'],
    ['no operations', [], 400, 'invalidSyntax'],
  ])('PATCH: %s', async (_name, operations, status, scimType) => {
    await scim(service(), 'PATCH', `/Users/${p}ada`, patch({ op: 'add', path: `${ENTERPRISE}:manager`, value: { value: `${p}boss` } }));
    expect(await scim(service(), 'PATCH', `/Users/${p}ada`, patch(...operations))).toMatchObject({ status, body: { scimType } });
  });

  test('a user name is one user: also where a PATCH takes it, and from those who go by their mail address', async () => {
    await seed(service(), {
      people: [
        { id: `${p}mail`, name: 'Mail', email: `${p}mail@example.com` },
        { id: `${p}plain`, name: 'Plain' },
      ],
    });
    const taken = { status: 409, body: { scimType: 'uniqueness' } };
    for (const userName of [`${p}ADA@example.com`, `${p}Mail@example.com`, `${p}PLAIN`])
      expect(await scim(service(), 'PATCH', `/Users/${p}boss`, patch({ op: 'replace', value: { userName } }))).toMatchObject(taken);
    // A new address is no new name.
    const move = patch({ op: 'replace', path: 'emails', value: [{ value: `${p}ada@example.com` }] });
    const moved = await scim(service(), 'PATCH', `/Users/${p}mail`, move);
    expect(moved).toMatchObject({ status: 200, body: { userName: `${p}mail@example.com` } });
    const all = (await scim(service(), 'GET', `/Users?filter=${encodeURIComponent(`id sw "${p}"`)}`)).body.Resources ?? [];
    const names = all.map(({ userName }) => String(userName).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('a circle of managers; who is their own manager has none', async () => {
    const managedBy = (id: string) => patch({ op: 'add', path: `${ENTERPRISE}:manager`, value: { value: id } });
    await scim(service(), 'PATCH', `/Users/${p}ada`, managedBy(`${p}boss`));
    const refused = { status: 400, body: { scimType: 'invalidValue', detail: expect.stringContaining('cycle') as string } };
    expect(await scim(service(), 'PATCH', `/Users/${p}boss`, managedBy(`${p}ada`))).toMatchObject(refused);
    const { status, body } = await scim(service(), 'PATCH', `/Users/${p}ada`, managedBy(`${p}ada`));
    expect(status).toBe(200);
    expect(body[ENTERPRISE]).not.toHaveProperty('manager');
  });

  test('who may not, and what is not there', async () => {
    const nobody = await scim(service(), 'GET', '/Users', undefined, {});
    expect(nobody).toMatchObject({ status: 401, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' } });
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    expect((await scim(service(), 'GET', '/Users', undefined, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    for (const as of ['EMPLOYEE', 'MANAGER', 'LD'] as const)
      expect(await scim(service(), 'GET', '/ServiceProviderConfig', undefined, { as })).toMatchObject({
        status: 403,
        body: { status: '403' },
      });
    expect((await scim(service(), 'GET', '/Users', undefined, { as: 'ADMIN' })).status).toBe(200);
    expect((await scim(service(), 'GET', '/Users/nobody')).status).toBe(404);
    expect((await scim(service(), 'GET', '/Robots')).status).toBe(404);
    expect((await scim(service(), 'POST', '/Bulk', {})).status).toBe(501);
    const put = await scim(service(), 'PUT', '/Users', {});
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});
