import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { patch, scim } from './client';

const service = useApp();
const p = newPrefix();

beforeAll(async () => {
  await seed(service(), {
    teams: ['one', 'two'].map((name) => ({ id: p + name, name: `${p}Team ${name}` })),
    people: Array.from({ length: 12 }, (_, i) => ({
      id: `${p}${String(i).padStart(2, '0')}`,
      name: `${p}Name ${i}`,
      email: `${p}${i}@Example.com`,
      title: i % 2 ? `${p}Odd` : null,
      active: i < 10,
      team: i < 6 ? `${p}one` : null,
    })),
  });
  await scim(service(), 'PATCH', `/Users/${p}03`, patch({ op: 'add', path: 'externalId', value: `${p}E3` }));
});

const list = async (query: string) => (await scim(service(), 'GET', query)).body;
const filtered = (filter: string, kind = 'Users') => list(`/${kind}?filter=${encodeURIComponent(filter)}`);
/** What comes after the prefix of the ids found. */
const found = async (filter: string, kind?: string) =>
  (await filtered(filter, kind)).Resources?.map(({ id }) => String(id).slice(p.length));

test.each<[string, string[]]>([
  [`userName eq "${p}4@Example.com"`, ['04']],
  [`USERNAME EQ "${p}4@Example.com" and active eq true`, ['04']],
  [`userName eq "${p}4@Example.com" and active eq false`, []],
  [`externalId eq "${p}E3"`, ['03']],
  [`externalId eq "${p}e3"`, []],
  [`id eq "${p}01" or id eq "${p}02"`, ['01', '02']],
  [`emails.value eq "${p}5@Example.com"`, ['05']],
  [`emails eq "${p}5@Example.com"`, ['05']],
  [`emails[type eq "work" and value eq "${p}5@Example.com"]`, ['05']],
  [`emails[type eq "home" and value eq "${p}5@Example.com"]`, []],
  [`emails[type eq "work"].value eq "${p}5@Example.com"`, ['05']],
  [`emails[type eq "home"].value eq "${p}5@Example.com"`, []],
  [`emails[type eq "work"].value eq "${p}5@Example.com" and active eq true or id eq "${p}01"`, ['01', '05']],
  [`id sw "${p}" and active eq "False"`, ['10', '11']],
  [`id sw "${p}" and not (active eq true)`, ['10', '11']],
  [`id sw "${p}" and active eq true and title pr`, ['01', '03', '05', '07', '09']],
  [`id sw "${p}" and title eq null`, ['00', '02', '04', '06', '08', '10']],
  [`id sw "${p}" and title ne null`, ['01', '03', '05', '07', '09', '11']],
  [`displayName eq "${p.toUpperCase()}NAME 7"`, ['07']],
  [`userName sw "${p}1"`, ['01', '10', '11']],
  [`userName ew "1@example.com" and userName co "${p}"`, ['01', '11']],
  [`id ge "${p}10" and id lt "${p}11"`, ['10']],
  [`id sw "${p}" and (title pr or active eq false) and not (id eq "${p}11" or id gt "${p}03")`, ['01', '03']],
  [`urn:ietf:params:scim:schemas:core:2.0:User:userName eq "${p}4@Example.com"`, ['04']],
])('%s', async (filter, ids) => {
  expect(await found(filter)).toEqual(ids);
});

test.each<[string, string[]]>([
  [`displayName eq "${p}team ONE"`, ['one']],
  [`id sw "${p}"`, ['one', 'two']],
  [`members.value eq "${p}03"`, ['one']],
  [`members[value eq "${p}03"] and id eq "${p}one"`, ['one']],
  [`id sw "${p}" and not (members eq "${p}03")`, ['two']],
])('groups: %s', async (filter, ids) => {
  expect(await found(filter, 'Groups')).toEqual(ids);
});

test.each([
  'userName',
  'userName eq',
  'userName eq ada',
  'userName like "a"',
  '(id eq "a"',
  'id eq "a")',
  'shoeSize eq 42',
  'id eq "a" and',
  'locale eq "pt"',
  `${'('.repeat(30)}id pr${')'.repeat(30)}`,
])('%s is no filter', async (filter) => {
  const answer = await scim(service(), 'GET', `/Users?filter=${encodeURIComponent(filter)}`);
  expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
});

test('pages', async () => {
  const page = (startIndex: number, count: number) =>
    list(`/Users?filter=${encodeURIComponent(`id sw "${p}"`)}&startIndex=${startIndex}&count=${count}`);
  const ids = [];
  for (let start = 1; start <= 12; start += 5) {
    const { Resources = [], ...told } = await page(start, 5);
    expect(told).toMatchObject({ totalResults: 12, startIndex: start, itemsPerPage: Resources.length });
    ids.push(...Resources.map(({ id }) => id));
  }
  expect(ids).toEqual(Array.from({ length: 12 }, (_, i) => `${p}${String(i).padStart(2, '0')}`));
  expect(await page(1, 0)).toMatchObject({ totalResults: 12, itemsPerPage: 0, Resources: [] });
  expect(await page(-3, -1)).toMatchObject({ startIndex: 1, Resources: [] });
  expect(await page(100, 5)).toMatchObject({ totalResults: 12, Resources: [] });
  for (const far of [1e15, 2 ** 31, 2 ** 53 - 1])
    for (const kind of ['Users', 'Groups'])
      expect(await list(`/${kind}?startIndex=${far}&count=1e15`)).toMatchObject({ startIndex: far, Resources: [] });
  for (const count of ['many', '1.5', '1e400', '9007199254740993'])
    expect((await scim(service(), 'GET', `/Users?count=${count}`)).status).toBe(400);
});

test('only what was asked for', async () => {
  const one = `/Users/${p}04`;
  const { body } = await scim(service(), 'GET', `${one}?attributes=userName,emails.value`);
  expect(body).toEqual({
    schemas: expect.any(Array) as unknown,
    id: `${p}04`,
    userName: `${p}4@example.com`,
    emails: [{ value: `${p}4@Example.com` }],
  });
  const rest = (await scim(service(), 'GET', `${one}?excludedAttributes=emails,meta.version,id`)).body;
  expect(Object.keys(rest)).toEqual(expect.arrayContaining(['id', 'userName', 'displayName', 'meta']));
  expect(rest).not.toHaveProperty('emails');
  const search = { filter: `id eq "${p}04"`, attributes: ['displayName'], count: 1 };
  expect((await scim(service(), 'POST', '/Users/.search', search)).body).toMatchObject({
    totalResults: 1,
    Resources: [{ displayName: `${p}Name 4` }],
  });
});

test('a list takes as many statements as one resource', async () => {
  const count = async (path: string) => (await service().statementsOf(() => scim(service(), 'GET', path))).statements.length;
  expect([await count('/Users?count=1'), await count('/Users?count=200'), await count(`/Users/${p}04`)]).toEqual([1, 1, 1]);
  expect([await count('/Groups?count=1'), await count('/Groups?count=200')]).toEqual([1, 1]);
  expect(await count(`/Users?filter=${encodeURIComponent(`userName eq "${p}4@Example.com"`)}`)).toBe(1);
});

test('the service describes itself', async () => {
  expect((await list('/ServiceProviderConfig'))['patch']).toEqual({ supported: true });
  expect((await list('/ResourceTypes')).Resources?.map(({ endpoint }) => endpoint)).toEqual(['/Users', '/Groups']);
  for (const { id } of (await list('/Schemas')).Resources ?? [])
    expect(await list(`/Schemas/${String(id)}`)).toMatchObject({ id, attributes: expect.any(Array) as unknown });
  expect((await scim(service(), 'GET', '/Schemas?filter=id%20pr')).status).toBe(403);
});

/** What RFC 7643 (section 7) says of an attribute; strict clients refuse a schema that says more. */
const SAID = new Set(
  'name type multiValued description required canonicalValues caseExact mutability returned uniqueness referenceTypes subAttributes'.split(
    ' ',
  ),
);

test('schemas say of their attributes what the standard knows, and nothing else', async () => {
  interface Said {
    readonly subAttributes?: readonly Said[];
  }
  const words = (attributes: readonly Said[]): string[] =>
    attributes.flatMap((attribute) => [...Object.keys(attribute), ...words(attribute.subAttributes ?? [])]);
  for (const schema of (await list('/Schemas')).Resources ?? [])
    expect(words(schema['attributes'] as Said[]).filter((word) => !SAID.has(word))).toEqual([]);
});
