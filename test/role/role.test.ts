import { RoleDocument, RolesDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';
import { walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();
const role = async (id: string) => (await service().execute(RoleDocument, { id: `${p}${id}` }, EMPLOYEE)).role;
const list = async (search: string | null, first = 100, after: string | null = null) =>
  (await service().execute(RolesDocument, { search, first, after }, EMPLOYEE)).roles;

beforeAll(async () => {
  await seed(service(), {
    skills: ['go', 'sql', 'talks'].map((name) => ({ id: `${p}${name}`, name })),
    roles: [
      {
        id: `${p}dev`,
        name: 'Developer',
        description: 'Writes and runs it.',
        aliases: ['engineer', 'programmer'],
        requirements: [
          { skill: `${p}talks`, level: 1, importance: 0.3 },
          { skill: `${p}sql`, level: 2.25, importance: 1 },
          { skill: `${p}go`, level: 4, importance: 1, critical: true },
        ],
      },
      { id: `${p}none`, name: 'Guest' },
      ...Array.from({ length: 60 }, (_, i) => ({ id: `${p}n${i}`, name: `Clerk ${i % 4}`, requirements: [{ skill: `${p}sql` }] })),
    ],
  });
});

test('a role asks for whole levels, the most important skills first, ties by id', async () => {
  expect(await role('dev')).toEqual({
    id: `${p}dev`,
    name: 'Developer',
    description: 'Writes and runs it.',
    aliases: ['engineer', 'programmer'],
    requirements: [
      { level: 4, importance: 1, critical: true, skill: { id: `${p}go` } },
      { level: 3, importance: 1, critical: false, skill: { id: `${p}sql` } },
      { level: 1, importance: 0.3, critical: false, skill: { id: `${p}talks` } },
    ],
  });
});

test('what is read can be sent again without changing anything', async () => {
  const requirements = ((await role('dev'))?.requirements ?? []).map(({ skill, ...rest }) => ({ ...rest, skill: skill.id }));
  expect((await syncOne(service(), 'roles', { id: `${p}dev`, requirements })).status).toBe('UNCHANGED');
});

test('a role that asks for nothing, and one that is not there', async () => {
  expect(await role('none')).toEqual({ id: `${p}none`, name: 'Guest', description: null, aliases: [], requirements: [] });
  expect(await role('nope')).toBeNull();
});

test('search is a part of the name in any case', async () => {
  expect((await list('DEVEL')).edges.map(({ node }) => node.id)).toEqual([`${p}dev`]);
  expect((await list('clerk')).totalCount).toBe(60);
});

test.each([4, 100])('pages of %i give each role once, by name, ties by id', async (first) => {
  const nodes = await walkNodes((after) => list(null, first, after));
  expect(nodes).toHaveLength(62);
  const keys = nodes.map(({ name, id }) => [name, id] as const);
  expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1)));
});

test('a page of 2 and one of 50 cost the same number of statements', async () => {
  const count = async (first: number) => (await service().statementsOf(() => list('clerk', first))).statements.length;
  expect(await count(50)).toBe(await count(2));
});

test('a search has at most 200 characters', async () => {
  const query = 'query ($search: String) { roles(search: $search) { totalCount } }';
  expect((await service().failure(query, { search: 'x'.repeat(201) }, EMPLOYEE)).codes).toEqual(['BAD_USER_INPUT']);
  expect(await service().execute(query, { search: 'x'.repeat(200) }, EMPLOYEE)).toEqual({ roles: { totalCount: 0 } });
});
