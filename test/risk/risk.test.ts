import { KnowledgeRisksDocument, SimulateLeaversDocument } from '../operations.gen';
import { newPrefix, seed } from '../seed';
import { company, LD } from '../gap/company';
import { employee, manager } from '../statement/company';
import { type Caller, useApp } from '../testkit';
import { walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();
const ids = (list: readonly { person: { id: string } }[] | undefined) => list?.map(({ person }) => person.id.slice(p.length));

beforeAll(() => seed(service(), company(p)));

const risks = async (team: string | null, caller: Caller = LD, first = 20, after: string | null = null) =>
  (await service().execute(KnowledgeRisksDocument, { team: team && p + team, first, after, holders: 3 }, caller)).knowledgeRisk;
const leave = async (people: string[], caller: Caller = LD, team: string | null = null) =>
  (await service().execute(SimulateLeaversDocument, { people: people.map((id) => p + id), team: team && p + team, first: 50 }, caller))
    .simulateLeavers;

describe('knowledgeRisk', () => {
  test('of the organisation, worst first, with those who hold the skill', async () => {
    const { edges, totalCount, computedAt } = await risks(null);
    expect(edges.map(({ node }) => node.skill.id.slice(p.length))).toEqual(['kafka', 'go', 'sql']);
    expect(totalCount).toBe(3);
    expect(computedAt).not.toBeNull();
    const [kafka, go, sql] = edges.map(({ node }) => node);
    expect(go).toMatchObject({ requiredLevel: 4, needed: 1, busFactor: 0, holders: [] });
    expect(kafka).toMatchObject({ needed: 4, busFactor: 0 });
    expect(ids(kafka?.holders)).toEqual(['ada', 'ben']);
    expect(sql).toMatchObject({ needed: 5 });
    expect(sql?.busFactor).toBeGreaterThan(2);
    expect(sql?.holders).toHaveLength(3);
  });

  test('of a team: its own people', async () => {
    const { edges } = await risks('west');
    expect(edges.map(({ node }) => [node.skill.id.slice(p.length), node.needed])).toEqual([
      ['kafka', 2],
      ['sql', 3],
    ]);
    expect(ids(edges[1]?.node.holders)?.slice(0, 2).sort()).toEqual(['fay', 'gus']);
  });

  test('page by page', async () => {
    const paged = await walkNodes((after) => risks(null, LD, 1, after));
    expect(paged.map(({ skill }) => skill.id)).toEqual((await risks(null)).edges.map(({ node }) => node.skill.id));
  });

  test('statements: as many for one skill as for all', async () => {
    const { statements: one } = await service().statementsOf(() => risks(null, LD, 1));
    const { statements: all } = await service().statementsOf(() => risks(null, LD, 20));
    expect(one.length).toBeLessThanOrEqual(5);
    expect(all).toEqual(one);
  });
});

describe('simulateLeavers', () => {
  test('before, after, and who could step in: how far and how sure', async () => {
    const { people, skills } = await leave(['ada', 'fay', 'gus', 'ben', 'cyd', 'dora']);
    expect(people).toHaveLength(6);
    expect(skills.map(({ skill }) => skill.id.slice(p.length))).toEqual(['sql']);
    const [sql] = skills;
    expect(sql?.before).toMatchObject({ needed: 5 });
    expect(sql?.after).toMatchObject({ needed: 5, busFactor: 0 });
    expect(sql?.after.coverageRisk).toBeGreaterThan(sql?.before.coverageRisk ?? 1);
    expect(ids(sql?.successors)?.[0]).toBe('eli');
    expect(ids(sql?.readiness)).toEqual(ids(sql?.successors));
    expect(sql?.readiness[0]?.meetsProbability).toBeGreaterThan(0.9);
    expect(sql?.readiness[0]?.expectedShortfall).toBeLessThan(0.1);
    expect(ids(sql?.after.holders)?.some((id) => ['ada', 'fay'].includes(id))).toBe(false);
    expect(ids(sql?.before.holders)).toContain('ada');
  });

  test('the figures before are those of knowledgeRisk', async () => {
    const stored = new Map((await risks(null)).edges.map(({ node }) => [node.skill.id, node]));
    for (const { skill, before } of (await leave(['ada', 'ben', 'cyd', 'dora'])).skills) {
      const { coverageRisk = NaN, busFactor, needed } = stored.get(skill.id) ?? {};
      expect(before).toMatchObject({ busFactor, needed });
      expect(before.coverageRisk).toBeCloseTo(coverageRisk, 9);
    }
  });

  test('who is not missed makes no impact; mistakes are told', async () => {
    expect((await leave(['lou'])).skills).toEqual([]);
    const failure = async (people: string[]) => (await service().failure(SimulateLeaversDocument, { people, first: 1 }, LD)).codes;
    expect(await failure([])).toEqual(['BAD_USER_INPUT']);
    expect(await failure(Array.from({ length: 51 }, (_, i) => `x${i}`))).toEqual(['BAD_USER_INPUT']);
    expect(await failure(['nobody'])).toEqual(['NOT_FOUND']);
  });

  test('of a team: what it would lose itself', async () => {
    const { skills } = await leave(['fay'], manager(p, 'liv'), 'west');
    expect(skills.map(({ skill }) => skill.id.slice(p.length))).toEqual(['sql']);
    expect(ids(skills[0]?.successors)?.every((id) => ['gus', 'hal', 'ida', 'jo'].includes(id))).toBe(true);
  });
});

describe('who may ask', () => {
  test.each<[string, string | null, Caller, boolean]>([
    ['LD', null, LD, true],
    ['ADMIN', null, { as: 'ADMIN' }, true],
    ['MANAGER', null, manager(p, 'boss'), false],
    ['EMPLOYEE', 'east', employee(p, 'lena'), false],
    ['who leads it', 'east', manager(p, 'lena'), true],
    ['who leads another', 'west', manager(p, 'lena'), false],
  ])('%s of %s', async (_name, team, caller, may) => {
    if (may) {
      expect((await risks(team, caller)).totalCount).toBeGreaterThan(0);
      return;
    }
    const variables = { team: team && p + team, first: 1, holders: 1 };
    expect((await service().failure(KnowledgeRisksDocument, variables, caller)).codes).toEqual(['FORBIDDEN']);
    const leavers = { people: [`${p}ada`], team: team && p + team, first: 1 };
    expect((await service().failure(SimulateLeaversDocument, leavers, caller)).codes).toEqual(['FORBIDDEN']);
  });

  test('a team that is not there is told to those who may ask of teams', async () => {
    expect((await service().failure(KnowledgeRisksDocument, { team: 'nowhere', first: 1, holders: 1 }, LD)).codes).toEqual(['NOT_FOUND']);
  });
});
