import { GapsOfPersonDocument, GapsOfTeamDocument } from '../operations.gen';
import { newPrefix, seed, sync } from '../seed';
import { derive } from '../seed';
import { employee, manager } from '../statement/company';
import { type Caller, useApp } from '../testkit';
import { assessed, company, LD } from './company';

const service = useApp();
const p = newPrefix();

beforeEach(async () => {
  await service().wipe();
  await seed(service(), company(p));
});

const gapsOf = async (person: string, caller: Caller = LD, role: string | null = null) =>
  (await service().execute(GapsOfPersonDocument, { person: p + person, role: role && p + role }, caller)).person?.gaps;
const teamOf = async (team: string, caller: Caller = LD, first = 50) =>
  (await service().execute(GapsOfTeamDocument, { team: p + team, first }, caller)).team?.gaps;

describe('what a person lacks', () => {
  test('for the role they hold: probability, missing levels, and "no evidence" apart from "low"', async () => {
    const report = await gapsOf('ben');
    expect(report?.role?.id).toBe(`${p}dev`);
    expect(
      report?.gaps.map(({ skill, requiredLevel, critical, level, evidenced }) => [skill.id, requiredLevel, critical, level, evidenced]),
    ).toEqual([
      [`${p}kafka`, 3, false, 1, true],
      [`${p}sql`, 3, true, 4, true],
    ]);
    const [kafka, sql] = report?.gaps ?? [];
    expect(kafka?.meetsProbability).toBeLessThan(0.1);
    expect(sql?.meetsProbability).toBeGreaterThan(0.9);
    expect(report?.readiness).toBeCloseTo(((sql?.meetsProbability ?? 0) + 0.8 * (kafka?.meetsProbability ?? 0)) / 1.8, 9);
    expect(report?.unknown).toBe(0);
    expect(report?.computedAt).not.toBeNull();
    expect((await gapsOf('cyd'))?.gaps[0]).toMatchObject({ skill: { id: `${p}kafka` }, evidenced: false, level: null });
    expect((await gapsOf('cyd'))?.unknown).toBeGreaterThan(0.3);
  });

  test('for any other role, computed when asked; who holds none has no gaps', async () => {
    expect(await gapsOf('ada', LD, 'lead')).toMatchObject({
      role: { id: `${p}lead` },
      gaps: [{ skill: { id: `${p}go` }, evidenced: false }],
    });
    expect(await gapsOf('ada', LD, 'dev')).toMatchObject({ readiness: (await gapsOf('ada'))?.readiness });
    expect(await gapsOf('kim')).toMatchObject({ role: null, readiness: null, gaps: [] });
    await expect(gapsOf('ada', LD, 'nobody')).rejects.toThrow('There is no role with the id');
  });

  test('for several roles at once: each skill once, as the role says that asks for most', async () => {
    await sync(service(), 'roles', [{ id: `${p}lead`, requirements: [{ skill: `${p}sql`, level: 5, importance: 0.5 }] }]);
    await sync(service(), 'people', [{ id: `${p}ada`, roles: [`${p}dev`, `${p}lead`] }]);
    await derive(service());
    const report = await gapsOf('ada');
    expect(report?.role).toBeNull();
    expect(report?.gaps.map(({ skill, requiredLevel, importance, critical }) => [skill.id, requiredLevel, importance, critical])).toEqual([
      [`${p}sql`, 5, 1, true],
      [`${p}kafka`, 3, 0.8, false],
    ]);
  });

  test.each<[string, Caller, boolean]>([
    ['the person', employee(p, 'ben'), true],
    ['their manager', employee(p, 'lena'), true],
    ['the manager two above', manager(p, 'boss'), true],
    ['LD', LD, true],
    ['ADMIN', { as: 'ADMIN' }, true],
    ['a colleague', employee(p, 'ada'), false],
    ['a manager of others', manager(p, 'liv'), false],
    ['HR_SYNC', { as: 'HR_SYNC' }, false],
  ])('%s', async (_name, caller, may) => {
    if (may) {
      expect((await gapsOf('ben', caller))?.gaps).toHaveLength(2);
      return;
    }
    for (const role of [null, 'dev', 'nobody']) {
      const variables = { person: `${p}ben`, role: role && p + role };
      expect((await service().failure(GapsOfPersonDocument, variables, caller)).codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('what a team lacks', () => {
  test('worst first, with how many are needed, expected and unknown', async () => {
    const report = await teamOf('east');
    expect(report).toMatchObject({ team: { id: `${p}east` }, people: 6 });
    expect(
      report?.gaps.map(({ skill, requiredLevel, needed, places, unknown }) => [skill.id, requiredLevel, needed, places, unknown]),
    ).toEqual([
      [`${p}go`, 4, 1, 1, 1],
      [`${p}kafka`, 3, 2, 5, 3],
      [`${p}sql`, 3, 3, 5, 0],
    ]);
    const [, kafka, sql] = report?.gaps ?? [];
    expect(kafka).toMatchObject({ busFactor: 0, critical: false });
    expect(kafka?.coverageRisk).toBeGreaterThan(0.8);
    expect(sql).toMatchObject({ busFactor: 2, critical: true });
    expect(sql?.coverageRisk).toBeLessThan(0.05);
    expect((await teamOf('east', LD, 1))?.gaps).toHaveLength(1);
  });

  test('people of the parts count in the whole', async () => {
    const report = await teamOf('company');
    expect(report?.people).toBe(15);
    expect(report?.gaps.find(({ skill }) => skill.id === `${p}sql`)).toMatchObject({ places: 10, needed: 5 });
  });

  test('a requirement, a holder, a team, a belief that changes is seen', async () => {
    const sql = async (team: string) => (await teamOf(team))?.gaps.find(({ skill }) => skill.id === `${p}sql`);
    await sync(service(), 'roles', [{ id: `${p}dev`, requirements: [{ skill: `${p}sql`, level: 5 }] }]);
    await derive(service());
    expect(await sql('east')).toMatchObject({ requiredLevel: 5, critical: false });
    expect((await teamOf('east'))?.gaps.some(({ skill }) => skill.id === `${p}kafka`)).toBe(false);
    await sync(service(), 'people', [
      { id: `${p}ada`, team: `${p}west` },
      { id: `${p}ben`, roles: [] },
      { id: `${p}cyd`, active: false },
    ]);
    await derive(service());
    expect(await sql('east')).toMatchObject({ places: 2 });
    expect(await sql('west')).toMatchObject({ places: 6 });
    await sync(service(), 'evidence', [assessed(p, 'eli', 'sql', 5), assessed(p, 'dora', 'sql', 5)]);
    const before = (await sql('east'))?.expectedQualified ?? 0;
    await derive(service());
    expect((await sql('east'))?.expectedQualified).toBeGreaterThan(before);
    await sync(service(), 'teams', [{ id: `${p}west`, parent: `${p}north` }]);
    await derive(service());
    expect((await teamOf('north'))?.gaps).toHaveLength(1);
  });

  test.each<[string, string, Caller, boolean]>([
    ['LD', 'east', LD, true],
    ['who leads it', 'east', manager(p, 'lena'), true],
    ['who leads all of it from above', 'east', manager(p, 'boss'), true],
    ['who leads what it is a part of', 'company', manager(p, 'boss'), true],
    ['who leads a part', 'company', manager(p, 'lena'), false],
    ['who leads another', 'west', manager(p, 'lena'), false],
    ['who is in it', 'east', manager(p, 'ada'), false],
    ['who leads it, without the role', 'east', employee(p, 'lena'), false],
    ['HR_SYNC', 'east', { as: 'HR_SYNC' }, false],
  ])('%s: %s', async (_name, team, caller, may) => {
    if (may) expect((await teamOf(team, caller))?.gaps.length).toBeGreaterThan(0);
    else expect((await service().failure(GapsOfTeamDocument, { team: p + team, first: 1 }, caller)).codes).toEqual(['FORBIDDEN']);
  });
});
