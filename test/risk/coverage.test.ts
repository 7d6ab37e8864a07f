import { SkillCoverageDocument, SupplyAndDemandDocument } from '../operations.gen';
import { SupplyService } from '../../src/answers/risk/supply.service';
import { FEWEST_SHOWN } from '../../src/derived/gap/suppression';
import { assessed, company, LD } from '../gap/company';
import { cypher, derive, newPrefix, seed, sync } from '../seed';
import { employee, manager } from '../statement/company';
import { type Caller, useApp } from '../testkit';
import { walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();

beforeAll(() => seed(service(), company(p)));

const coverage = async (team: string | null, skills: string[] | null, caller: Caller = LD, first = 20, after: string | null = null) =>
  (await service().execute(SkillCoverageDocument, { team: team && p + team, skills: skills?.map((id) => p + id), first, after }, caller))
    .skillCoverage;
const supply = async (team: string | null, caller: Caller = LD, first = 20, after: string | null = null) =>
  (await service().execute(SupplyAndDemandDocument, { team: team && p + team, first, after }, caller)).supplyAndDemand;
const rowsOf = async (team: string | null, skills: string[] | null, caller: Caller = LD) =>
  (await coverage(team, skills, caller)).edges.map(({ node }) => ({ ...node, id: node.team.id.slice(p.length) }));

describe('skillCoverage', () => {
  test('the topmost teams, and the parts of one', async () => {
    expect((await rowsOf(null, ['sql'])).map(({ id, people }) => [id, people])).toEqual([['company', 15]]);
    const parts = (await rowsOf('company', ['sql'])).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(parts.map(({ id, people }) => [id, people])).toEqual([
      ['east', 6],
      ['north', 2],
      ['west', 6],
    ]);
  });

  test('cells of fewer than five people have no figures, nor has the smallest other part where subtraction would give them', async () => {
    const [company_] = await rowsOf(null, ['sql', 'kafka']);
    expect(company_?.cells[0]).toMatchObject({ people: 12, needed: 5 });
    expect(company_?.cells[1]).toMatchObject({ people: null, mean: null, expectedQualified: null, coverageRisk: null, needed: 4 });
    const cells = new Map((await rowsOf('company', ['sql'])).map(({ id, cells: [cell] }) => [id, cell]));
    // North has two; of the others, both with five, the first is left out.
    expect(cells.get('north')?.people).toBeNull();
    expect([cells.get('east')?.people, cells.get('west')?.people].filter((people) => people !== null)).toEqual([5]);
    for (const cell of cells.values()) expect(cell?.people ?? FEWEST_SHOWN).toBeGreaterThanOrEqual(FEWEST_SHOWN);
  });

  test('more people behind a cell, and it is shown; of the order only what is shown has a say', async () => {
    await sync(service(), 'evidence', [assessed(p, 'lena', 'kafka', 2), assessed(p, 'cyd', 'kafka', 2), assessed(p, 'dora', 'kafka', 2)]);
    await derive(service());
    const rows = await rowsOf('company', ['kafka']);
    expect(rows[0]).toMatchObject({ id: 'east', cells: [{ people: 5 }] });
    expect(rows.slice(1).map(({ id }) => id)).toEqual(['north', 'west']);
  });

  test('by default the skills most at risk; page by page', async () => {
    expect((await rowsOf('company', null))[0]?.cells.map(({ skill }) => skill.id.slice(p.length))).toEqual(['kafka', 'sql']);
    const paged = await walkNodes((after) => coverage('company', ['sql', 'kafka'], LD, 1, after));
    expect(paged.map(({ team }) => team.id.slice(p.length))).toEqual((await rowsOf('company', ['sql', 'kafka'])).map(({ id }) => id));
  });

  test('a skill that no role asks for, and one that is not there', async () => {
    expect((await rowsOf('company', ['rust']))[0]?.cells).toEqual([
      { skill: { id: `${p}rust` }, requiredLevel: null, needed: 0, mean: null, expectedQualified: null, coverageRisk: null, people: null },
    ]);
    expect((await service().failure(SkillCoverageDocument, { skills: ['nothing'] }, LD)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('supplyAndDemand', () => {
  test('the scarcest first, by level, with the trend of what is kept every night', async () => {
    const service_ = new SupplyService(service().graph, () => Date.UTC(2026, 1, 3));
    expect(await service_.keep()).toBeGreaterThan(0);
    await new SupplyService(service().graph, () => Date.UTC(2026, 4, 3)).keep();
    await new SupplyService(service().graph, () => Date.UTC(2026, 4, 4)).keep();
    const { edges } = await supply(null);
    expect(edges.map(({ node }) => node.skill.id.slice(p.length))).toEqual(['kafka', 'sql']);
    const sql = edges[1]?.node;
    expect(sql?.byLevel.map(({ level, demand }) => [level, demand])).toEqual([
      [1, 10],
      [2, 10],
      [3, 10],
      [4, 0],
      [5, 0],
    ]);
    const supplied = sql?.byLevel.map(({ supply: people }) => people) ?? [];
    expect(supplied).toEqual([...supplied].sort((a, b) => b - a));
    expect(sql?.ratio).toBeCloseTo(12 / ((supplied[2] ?? 0) + 2), 9);
    expect(sql?.trend.map(({ from, demand }) => [from, demand])).toEqual([
      ['2026-01-01T00:00:00.000Z', 10],
      ['2026-04-01T00:00:00.000Z', 10],
    ]);
    expect(sql?.searches).toBe(0);
  });

  test('of a team: only where that tells of no fewer than five people, and without a trend', async () => {
    const { edges } = await supply('east', manager(p, 'lena'));
    for (const { node } of edges) expect(node.trend).toEqual([]);
    expect((await supply('north')).edges).toEqual([]);
  });
});

test('what may be shown of a skill is the same in both answers, and decided for the whole tree', async () => {
  const rows = await cypher<{ team: string; skill: string; people: number }>(
    service(),
    'MATCH ()-[c:COVERS]->(s) WHERE c.shown RETURN c.teamId AS team, s.id AS skill, c.people AS people',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ people }) => people < FEWEST_SHOWN)).toEqual([]);
  const shown = new Set(rows.map(({ team, skill }) => `${team} ${skill}`));
  for (const team of ['east', 'west', 'north', 'company']) {
    const skills = (await supply(team)).edges.map(({ node }) => node.skill.id);
    expect(skills.every((skill) => shown.has(`${p}${team} ${skill}`))).toBe(true);
  }
});

test.each<[string, string | null, Caller]>([
  ['MANAGER', null, manager(p, 'boss')],
  ['EMPLOYEE', 'east', employee(p, 'lena')],
  ['who leads another team', 'west', manager(p, 'lena')],
])('%s may not ask', async (_name, team, caller) => {
  const variables = { team: team && p + team };
  expect((await service().failure(SkillCoverageDocument, variables, caller)).codes).toEqual(['FORBIDDEN']);
  expect((await service().failure(SupplyAndDemandDocument, variables, caller)).codes).toEqual(['FORBIDDEN']);
});
