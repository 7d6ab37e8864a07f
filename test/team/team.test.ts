import { TeamDocument, TeamsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();
const team = async (id: string, first = 20, after: string | null = null) =>
  (await service().execute(TeamDocument, { id: `${p}${id}`, first, after }, EMPLOYEE)).team;
const list = async (search: string | null, first = 100, after: string | null = null) =>
  (await service().execute(TeamsDocument, { search, first, after }, EMPLOYEE)).teams;

beforeAll(async () => {
  await seed(service(), {
    teams: [
      { id: `${p}all`, name: 'Company' },
      { id: `${p}data`, name: 'Data platform', parent: `${p}all` },
      { id: `${p}streams`, name: 'Streams', parent: `${p}data` },
      ...Array.from({ length: 60 }, (_, i) => ({ id: `${p}n${i}`, name: `Squad ${i % 4}`, parent: `${p}data` })),
    ],
    people: [
      { id: `${p}ada`, name: 'Ada', team: `${p}data` },
      { id: `${p}gone`, name: 'Gone', team: `${p}data`, active: false },
      ...Array.from({ length: 30 }, (_, i) => ({ id: `${p}m${i}`, name: `Member ${i % 3}`, team: `${p}streams` })),
    ],
  });
});

test('a team with its parent', async () => {
  expect(await team('data')).toMatchObject({ id: `${p}data`, name: 'Data platform', parent: { id: `${p}all` } });
  expect(await team('all')).toMatchObject({ parent: null });
  expect(await team('nope')).toBeNull();
});

test('members are the active people of it and of the teams below it, page by page', async () => {
  const members = async (id: string, first: number) =>
    walkNodes(async (after) => {
      const found = await team(id, first, after);
      if (!found) throw new Error(`There is no team ${id}.`);
      return found.members;
    });
  const streams = (await members('streams', 7)).map(({ id }) => id);
  expect(streams).toHaveLength(30);
  expect(new Set(streams).size).toBe(30);
  expect((await members('data', 100)).map(({ id }) => id)).toEqual([`${p}ada`, ...streams]);
  expect((await team('data'))?.members.totalCount).toBe(31);
  expect((await team('n0'))?.members).toMatchObject({ totalCount: 0, edges: [] });
});

test('search is a part of the name in any case', async () => {
  const names = async (search: string) => (await list(search)).edges.map(({ node }) => node.name);
  expect(await names('PLAT')).toEqual(['Data platform']);
  expect(await names('stream')).toEqual(['Streams']);
  expect(await names('.*')).toEqual([]);
  expect((await list('squad')).totalCount).toBe(60);
});

test.each([4, 25, 100])('pages of %i give each team once, by name, ties by id', async (first) => {
  const nodes = await walkNodes((after) => list(null, first, after));
  expect(nodes).toHaveLength(63);
  const keys = nodes.map(({ name, id }) => [name, id] as const);
  expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1)));
});

test('a page of 2 and one of 50 cost the same number of statements', async () => {
  const count = async (first: number) => (await service().statementsOf(() => list('squad', first))).statements.length;
  expect(await count(50)).toBe(await count(2));
});

test('members inside a list cost one statement for all teams', async () => {
  const query = `query ($search: String, $first: Int) {
    teams(search: $search, first: $first) { edges { node { id members(first: 2) { totalCount edges { node { id } } } } } }
  }`;
  const count = async (search: string, first: number) =>
    (await service().statementsOf(() => service().execute(query, { search, first }, EMPLOYEE))).statements;
  expect((await count('squad', 50)).filter((name) => name === 'findMembersOfTeams')).toHaveLength(1);
  expect(await count('a', 40)).toHaveLength((await count('a', 2)).length);
});

test('a search has at most 200 characters', async () => {
  const query = 'query ($search: String) { teams(search: $search) { totalCount } }';
  expect((await service().failure(query, { search: 'x'.repeat(201) }, EMPLOYEE)).codes).toEqual(['BAD_USER_INPUT']);
  expect(await service().execute(query, { search: 'x'.repeat(200) }, EMPLOYEE)).toEqual({ teams: { totalCount: 0 } });
});
