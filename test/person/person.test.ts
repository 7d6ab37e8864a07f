import { MeDocument, PeopleDocument, type PersonFilter, PersonDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';
import { walk } from '../walk';

const service = useApp();
const p = newPrefix();
const person = async (id: string) => (await service().execute(PersonDocument, { id: `${p}${id}` }, EMPLOYEE)).person;
const list = async (filter: PersonFilter | null, first = 100, after: string | null = null) =>
  (await service().execute(PeopleDocument, { filter, first, after }, EMPLOYEE)).people;
/** Ids without the prefix, in their order. */
const ids = async (filter: PersonFilter | null) => (await list(filter)).edges.map(({ node }) => node.id.slice(p.length));

beforeAll(async () => {
  await seed(service(), {
    skills: [{ id: `${p}sql`, name: 'SQL' }],
    teams: [
      { id: `${p}all`, name: 'All' },
      { id: `${p}data`, name: 'Data', parent: `${p}all` },
      { id: `${p}streams`, name: 'Streams', parent: `${p}data` },
      { id: `${p}sales`, name: 'Sales', parent: `${p}all` },
    ],
    roles: [
      { id: `${p}dev`, name: 'Developer', requirements: [{ skill: `${p}sql`, level: 3 }] },
      { id: `${p}lead`, name: 'Lead' },
    ],
    people: [
      {
        id: `${p}ada`,
        name: 'Ada Byron',
        title: 'Principal engineer',
        team: `${p}data`,
        roles: [`${p}dev`, `${p}lead`],
        location: 'London',
      },
      {
        id: `${p}grace`,
        name: 'Grace Hopper',
        title: 'Engineer',
        team: `${p}streams`,
        manager: `${p}ada`,
        roles: [`${p}dev`],
        location: 'Lisbon',
      },
      { id: `${p}noor`, name: 'Noor', title: 'Seller', team: `${p}sales`, location: 'Lisbon', attributes: { desk: 'B4', seats: [1, 2] } },
      { id: `${p}gone`, name: 'Gone Byron', team: `${p}data`, active: false },
      { id: `${p}priya`, name: 'प्रिया शर्मा' },
      { id: `${p}zoe`, name: 'Zoë Łukasz', awayUntil: '2031-02-03T04:05:06+02:00', availability: 'AWAY', startedOn: '2020-02-29' },
    ],
  });
});

describe('one person', () => {
  test('with team, its parent, manager and roles', async () => {
    expect(await person('grace')).toMatchObject({
      name: 'Grace Hopper',
      title: 'Engineer',
      team: { id: `${p}streams`, name: 'Streams', parent: { id: `${p}data` } },
      manager: { id: `${p}ada`, name: 'Ada Byron' },
      roles: [{ id: `${p}dev`, name: 'Developer' }],
    });
  });

  test('with none of them', async () => {
    expect(await person('priya')).toMatchObject({ team: null, manager: null, roles: [], attributes: {} });
  });

  test('times are answered in UTC, attributes as they were sent', async () => {
    expect(await person('zoe')).toMatchObject({
      awayUntil: '2031-02-03T02:05:06.000Z',
      startedOn: '2020-02-29T00:00:00.000Z',
      availability: 'AWAY',
    });
    const { person: noor } = await service().execute(PersonDocument, { id: `${p}noor` }, { as: 'HR_SYNC' });
    expect(noor?.attributes).toEqual({ desk: 'B4', seats: [1, 2] });
  });

  test('people who left can still be read', async () => {
    expect(await person('gone')).toMatchObject({ active: false });
  });

  test('an unknown person is null', async () => {
    expect(await person('nobody')).toBeNull();
  });

  test('me is the person behind the token, and nobody for a service account', async () => {
    expect((await service().execute(MeDocument, {}, { as: 'EMPLOYEE', sub: `${p}ada` })).me).toEqual({ id: `${p}ada`, name: 'Ada Byron' });
    expect((await service().execute(MeDocument, {}, { as: 'HR_SYNC', sub: 'payroll' })).me).toBeNull();
  });
});

describe('filters', () => {
  test('without one active people are listed by name', async () => {
    expect(await ids(null)).toEqual(['ada', 'grace', 'noor', 'zoe', 'priya']);
    expect(await ids({})).toEqual(['ada', 'grace', 'noor', 'zoe', 'priya']);
  });

  test('active: past people, or both by null', async () => {
    expect(await ids({ active: false })).toEqual(['gone']);
    expect(await ids({ active: null })).toEqual(['ada', 'gone', 'grace', 'noor', 'zoe', 'priya']);
  });

  test.each<[string, PersonFilter, string[]]>([
    ['a team counts with the teams below it', { teams: [`${p}data`] }, ['ada', 'grace']],
    ['the top', { teams: [`${p}all`] }, ['ada', 'grace', 'noor']],
    ['the bottom', { teams: [`${p}streams`] }, ['grace']],
    ['two teams', { teams: [`${p}streams`, `${p}sales`] }, ['grace', 'noor']],
    ['roles', { roles: [`${p}lead`] }, ['ada']],
    ['any of two roles, nobody twice', { roles: [`${p}lead`, `${p}dev`] }, ['ada', 'grace']],
    ['places', { locations: ['Lisbon', 'Paris'] }, ['grace', 'noor']],
    ['all together', { teams: [`${p}all`], roles: [`${p}dev`], locations: ['Lisbon'] }, ['grace']],
    ['an unknown team', { teams: [`${p}nope`] }, []],
    ['past people of a team', { teams: [`${p}data`], active: false }, ['gone']],
  ])('%s', async (_name, filter, expected) => {
    expect(await ids(filter)).toEqual(expected.map((id) => id));
    expect((await list(filter)).totalCount).toBe(expected.length);
  });
});

describe('search', () => {
  test.each<[string, PersonFilter, string[]]>([
    ['a name', { search: 'hopper' }, ['grace']],
    ['a beginning', { search: 'Gra' }, ['grace']],
    ['all words count', { search: 'ada engineer' }, ['ada']],
    ['words in any order, the last one a beginning', { search: 'engineer gra' }, ['grace']],
    ['a title', { search: 'engineer' }, ['ada', 'grace']],
    ['with a filter', { search: 'engineer', locations: ['Lisbon'] }, ['grace']],
    ['only active people', { search: 'byron' }, ['ada']],
    ['past ones, where asked', { search: 'byron', active: null }, ['ada', 'gone']],
    ['letters with signs', { search: 'zoë łuk' }, ['zoe']],
    ['scripts whose vowels are marks', { search: 'प्रिया' }, ['priya']],
    ['the beginning of such a word', { search: 'शर्' }, ['priya']],
    ['operators are words', { search: 'ada OR grace' }, []],
    ['only signs', { search: '*:*' }, []],
    ['a wildcard is a sign', { search: '*' }, []],
  ])('%s', async (_name, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
    expect((await list(filter)).totalCount).toBe(expected.length);
  });
});

describe('paging', () => {
  const COUNT = 130;
  const filter = { teams: [`${p}many`] };
  beforeAll(async () => {
    await seed(service(), {
      teams: [{ id: `${p}many`, name: 'Many', parent: `${p}all` }],
      people: Array.from({ length: COUNT }, (_, i) => ({
        id: `${p}n${i}`,
        name: `Numbered ${i % 5}`,
        title: 'Counter',
        team: `${p}many`,
        manager: `${p}ada`,
        roles: [`${p}dev`],
      })),
    });
  });

  test.each([
    [3, { teams: [`${p}many`] }],
    [100, { teams: [`${p}many`] }],
    [9, { search: 'counter' }],
  ])('pages of %i give each person once, by name, ties by id: %o', async (first, filter: PersonFilter) => {
    const pages = await walk((after) => list(filter, first, after));
    const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([COUNT]));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(COUNT);
    const keys = nodes.map(({ name, id }) => [name, id] as const);
    expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1)));
  });

  test('a page of 2 and one of 50, with all that is nested in them, cost the same number of statements', async () => {
    const count = async (first: number) => (await service().statementsOf(() => list(filter, first))).statements.length;
    expect(await count(50)).toBe(await count(2));
  });

  test('nobody is shown twice and nobody is left out while others come and go', async () => {
    const first = await list(filter, 40);
    const gone = first.edges[3]?.node.id ?? '';
    await syncOne(service(), 'people', { id: gone, active: false });
    await syncOne(service(), 'people', { id: `${p}aaa`, name: 'Aaron', team: `${p}many` });
    const rest = (
      await walk((after) =>
        list(filter, 40, after ?? first.pageInfo.endCursor).then((page) => ({
          ...page,
          pageInfo: { ...page.pageInfo, hasPreviousPage: after !== null },
        })),
      )
    ).flatMap(({ edges }) => edges.map(({ node }) => node.id));
    const seen = [...first.edges.map(({ node }) => node.id), ...rest];
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
  });
});

test('nested objects may be asked for twelve levels deep, not deeper', async () => {
  const chain = (depth: number): string => (depth === 0 ? 'id' : `manager { ${chain(depth - 1)} }`);
  const text = (depth: number) => `query ($id: ID!) { person(id: $id) { ${chain(depth)} } }`;
  const variables = { id: `${p}grace` };
  expect(await service().execute(text(10), variables, EMPLOYEE)).toMatchObject({ person: { manager: { manager: null } } });
  expect((await service().failure(text(11), variables, EMPLOYEE)).codes).toEqual(['LIMIT_EXCEEDED']);
});
