import { SkillDocument, SkillsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, sync, syncOne } from '../seed';
import { useApp } from '../testkit';
import { walk } from '../walk';

const service = useApp();
const p = newPrefix();
const skill = async (id: string) => (await service().execute(SkillDocument, { id: `${p}${id}` }, EMPLOYEE)).skill;
const list = async (first: number, after: string | null) => (await service().execute(SkillsDocument, { first, after }, EMPLOYEE)).skills;

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}data`, name: 'Data', description: 'All of it.' },
      {
        id: `${p}sql`,
        name: 'SQL',
        aliases: ['Structured Query Language', 'sql', ' SQL ', 'queries'],
        broader: [`${p}data`],
        related: [
          { skill: `${p}etl`, similarity: 0.3 },
          { skill: `${p}graph`, similarity: 0.8 },
        ],
        hours: 20,
        halfLifeMonths: 60,
      },
      { id: `${p}etl`, name: 'ETL', broader: [`${p}data`], related: [{ skill: `${p}sql`, similarity: 0.6 }], restricted: true },
      {
        id: `${p}graph`,
        name: 'Graph databases',
        broader: [`${p}data`],
        prerequisites: [
          { skill: `${p}sql`, level: 2, forLevel: 3, group: 'basics' },
          { skill: `${p}etl`, level: 1, forLevel: 3, group: 'basics' },
          { skill: `${p}data` },
        ],
      },
      { id: `${p}old`, name: 'Old SQL', broader: [`${p}data`], replacedBy: `${p}sql` },
    ],
  });
});

test('names of a skill: aliases that only repeat the name are dropped', async () => {
  const found = await skill('sql');
  expect(found).toMatchObject({ name: 'SQL', description: null, restricted: false, hours: 20, halfLifeMonths: 60, replacedBy: null });
  expect([...(found?.aliases ?? [])].sort()).toEqual(['Structured Query Language', 'queries']);
});

test('hierarchy: what was replaced is not below', async () => {
  expect((await skill('sql'))?.broader).toEqual([{ id: `${p}data` }]);
  expect((await skill('data'))?.narrower).toEqual([{ id: `${p}etl` }, { id: `${p}graph` }, { id: `${p}sql` }]);
  expect(await skill('data')).toMatchObject({ description: 'All of it.', broader: [], restricted: false });
});

test('related skills count both ways, strongest first', async () => {
  expect((await skill('sql'))?.related).toEqual([
    { similarity: 0.8, skill: { id: `${p}graph` } },
    { similarity: 0.6, skill: { id: `${p}etl` } },
  ]);
  expect((await skill('graph'))?.related).toEqual([{ similarity: 0.8, skill: { id: `${p}sql` } }]);
});

test('prerequisites by the level they are for; those of a group are alternatives', async () => {
  expect((await skill('graph'))?.prerequisites).toEqual([
    { level: 1, forLevel: 1, group: '', skill: { id: `${p}data` } },
    { level: 1, forLevel: 3, group: 'basics', skill: { id: `${p}etl` } },
    { level: 2, forLevel: 3, group: 'basics', skill: { id: `${p}sql` } },
  ]);
});

test('a replaced skill names its successor and is in no list', async () => {
  expect((await skill('old'))?.replacedBy).toEqual({ id: `${p}sql` });
  const { edges, totalCount } = await list(100, null);
  expect(edges.map(({ node }) => node.name)).toEqual(['Data', 'ETL', 'Graph databases', 'SQL']);
  expect(totalCount).toBe(4);
  expect(edges.every(({ matchedName }) => matchedName === null)).toBe(true);
});

test('an unknown skill is null', async () => {
  expect(await skill('nope')).toBeNull();
});

describe('paging', () => {
  const COUNT = 130;
  beforeAll(async () => {
    // Names repeat, so that ids must break the ties.
    await seed(service(), {
      skills: Array.from({ length: COUNT }, (_, i) => ({ id: `${p}n${i}`, name: `Numbered ${i % 7}`, broader: [`${p}data`] })),
    });
  });

  test.each([1, 7, 100])('pages of %i give each skill once, by name, ties by id', async (first) => {
    const pages = await walk((after) => list(first, after));
    const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([COUNT + 4]));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(COUNT + 4);
    const keys = nodes.map(({ name, id }) => [name, id] as const);
    expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1)));
  });

  test('a cursor stays where it is when skills come and go before it', async () => {
    const first = await list(10, null);
    await syncOne(service(), 'skills', { id: `${p}before`, name: 'Aardvarks' });
    const second = await list(10, first.pageInfo.endCursor);
    const seen = new Set(first.edges.map(({ node }) => node.id));
    expect(second.edges.filter(({ node }) => seen.has(node.id))).toEqual([]);
    await syncOne(service(), 'skills', { id: `${p}before`, replacedBy: `${p}data` });
    expect((await list(10, first.pageInfo.endCursor)).edges).toEqual(second.edges);
  });

  test('a page of 2 and one of 50 cost the same number of statements, wherever they begin', async () => {
    const count = async (first: number, after: string | null) =>
      (await service().statementsOf(() => service().execute(SkillsDocument, { first, after }, EMPLOYEE))).statements.length;
    // Behind the few that have nothing above them.
    const { endCursor } = (await list(10, null)).pageInfo;
    expect(await count(50, endCursor)).toBe(await count(2, endCursor));
  });

  test.each([0, -1, 101])('first: %i is refused', async (first) => {
    const failure = await service().failure(SkillsDocument, { first }, EMPLOYEE);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
    expect(failure.message).toMatch(/first must be at (least 1|most 100)/);
  });

  test('a cursor that is none is refused', async () => {
    const failure = await service().failure(SkillsDocument, { after: 'x' }, EMPLOYEE);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
    expect(failure.message).toMatch(/after must be a cursor/);
  });

  test('hundreds of narrower skills are cut to what was asked for', async () => {
    const text = 'query ($id: ID!, $first: Int) { skill(id: $id) { narrower(first: $first) { id } } }';
    const narrower = async (first?: number) =>
      (await service().execute<{ skill: { narrower: object[] } }>(text, { id: `${p}data`, first }, EMPLOYEE)).skill.narrower.length;
    expect([await narrower(), await narrower(3), await narrower(100)]).toEqual([50, 3, 100]);
  });
});

test('a relation that the other skill has said is no change, and stays until that one takes it back', async () => {
  const pair = (id: string) => `${p}pair-${id}`;
  const related = (id: string, similarity = 0.5) => [{ skill: pair(id), similarity }];
  await sync(service(), 'skills', [
    { id: pair('a'), name: 'A', related: related('b') },
    { id: pair('b'), name: 'B' },
  ]);
  expect((await syncOne(service(), 'skills', { id: pair('b'), related: related('a') })).status).toBe('UNCHANGED');
  expect((await syncOne(service(), 'skills', { id: pair('b'), related: related('a', 0.7) })).status).toBe('UPDATED');
  expect((await skill('pair-a'))?.related).toEqual([{ similarity: 0.7, skill: { id: pair('b') } }]);
  expect((await syncOne(service(), 'skills', { id: pair('b'), related: null })).status).toBe('UPDATED');
  expect((await skill('pair-b'))?.related).toEqual([{ similarity: 0.5, skill: { id: pair('a') } }]);
  expect((await syncOne(service(), 'skills', { id: pair('a'), related: [] })).status).toBe('UPDATED');
  expect((await skill('pair-b'))?.related).toEqual([]);
});
