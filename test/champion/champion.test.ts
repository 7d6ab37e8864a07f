import {
  ChampionsDocument,
  ChampionshipsDocument,
  DisputeEvidenceDocument,
  EndorseSkillDocument,
  SetAvailabilityDocument,
  SuspectedRingsDocument,
} from '../operations.gen';
import { cypher, derive, EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { type Caller, useApp } from '../testkit';
import { company, person, TEAM_OF } from './company';

const service = useApp();
let p: string;

beforeEach(async () => {
  await service().wipe();
  p = newPrefix();
  await seed(service(), company(p, Date.now()));
});

async function championsOf(variables: { team?: string; first?: number; after?: string | null } = {}, caller: Caller = EMPLOYEE) {
  const team = variables.team === undefined ? {} : { team: `${p}${variables.team}` };
  const { champions } = await service().execute(ChampionsDocument, { ...variables, skill: `${p}sql`, ...team }, caller);
  const listed = champions.edges.map(({ node }) => ({ ...node, id: node.person.id.replace(p, '') }));
  return { ...champions, listed, ids: listed.map(({ id }) => id) };
}
const championshipsOf = async (id: string, caller: Caller = EMPLOYEE) =>
  (await service().execute(ChampionshipsDocument, { person: `${p}${id}`, skill: `${p}sql` }, caller)).person;
const ringsOf = async (skill?: string) =>
  (await service().execute(SuspectedRingsDocument, skill ? { skill: `${p}${skill}` } : {}, { as: 'LD' })).suspectedRings;

describe('champions', () => {
  test('come first, with terms that sum to the score and honest ranks', async () => {
    const { listed, totalCount, computedAt } = await championsOf();
    expect(listed[0]).toMatchObject({
      id: 'ada',
      tier: 'CHAMPION',
      skill: { id: `${p}sql` },
      peopleHelped: 2,
      teamsReached: 2,
      rankLow: 1,
    });
    expect(listed.slice(0, 2).map(({ id }) => id)).toEqual(['ada', 'uma']);
    expect(totalCount).toBe(listed.length);
    expect(computedAt).not.toBeNull();
    for (const { score, terms, rankLow, rankHigh } of listed) {
      expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
      for (const { weight, value, points } of terms) expect(weight * value).toBeCloseTo(points, 6);
      expect(rankLow).toBeLessThanOrEqual(rankHigh);
    }
  });

  test('who vouches only for each other is not listed, and a discount says how close those are who vouch', async () => {
    const { listed, ids } = await championsOf();
    expect(ids.filter((id) => id.startsWith('r'))).toEqual([]);
    const discount = listed[0]?.terms.find(({ feature }) => feature === 'discount');
    expect(discount?.points).toBeLessThan(0);
    expect(discount?.detail).toMatch(/^2 of 5 people are vouched for in return/);
  });

  test('of a team are those of its parts too; their ranks stay those of all', async () => {
    const all = await championsOf();
    expect((await championsOf({ team: 'eng' })).ids).toEqual(all.ids.filter((id) => ['data', 'web'].includes(TEAM_OF[id]!)));
    const { listed, totalCount } = await championsOf({ team: 'ops' });
    expect(totalCount).toBe(all.ids.filter((id) => TEAM_OF[id] === 'ops').length);
    expect(listed[0]).toEqual(all.listed.find(({ id }) => id === listed[0]?.id));
  });

  test('page by page they are the same list', async () => {
    const all = await championsOf();
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { ids: page, pageInfo, totalCount } = await championsOf({ first: 2, after });
      expect(totalCount).toBe(all.totalCount);
      ids.push(...page);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(ids).toEqual(all.ids);
  });

  test('one statement for the page, however long', async () => {
    const { statements } = await service().statementsOf(() => championsOf({ first: 10 }));
    expect(statements).toEqual(['findChampions', 'findPeopleByIds', 'findSkillsByIds']);
  });

  test.each([
    [{ skill: 'nope' }, 'NOT_FOUND', /no skill with the id/],
    [{ skill: 'sql', team: 'nope' }, 'NOT_FOUND', /no team with the id/],
  ])('%o is refused', async ({ skill, ...rest }, code, message) => {
    const team = 'team' in rest ? { team: `${p}${rest.team}` } : {};
    const { codes, errors } = await service().failure(ChampionsDocument, { skill: `${p}${skill}`, ...team }, EMPLOYEE);
    expect([codes, errors[0]?.message]).toEqual([[code], expect.stringMatching(message)]);
  });

  test('a skill that nobody holds has none, and one that was replaced has those of its successor', async () => {
    const none = await service().execute(ChampionsDocument, { skill: `${p}go` }, EMPLOYEE);
    expect(none.champions).toMatchObject({ totalCount: 0, edges: [] });
    const before = (await championsOf()).ids;
    await sync(service(), 'skills', [{ id: `${p}sql`, replacedBy: `${p}go` }]);
    await derive(service());
    expect((await championsOf()).ids).toEqual(before);
    expect(await cypher(service(), 'MATCH (:Person)-[c:CHAMPION_OF]->(s:Skill) RETURN DISTINCT s.id AS id')).toEqual([{ id: `${p}go` }]);
  });
});

describe('consent', () => {
  test('taken back, it counts at once: in list, count, ranks, percentile and championships', async () => {
    const before = await championsOf();
    expect(before.ids.slice(0, 2)).toEqual(['ada', 'uma']);
    expect((await championshipsOf('ada'))?.skill?.championPercentile).toBeGreaterThan(0.9);
    // Nothing is computed in between: what is stored is still there.
    await sync(service(), 'people', [person(p, 'ada', { listed: false })]);
    const after = await championsOf();
    expect(after.ids).toEqual(before.ids.filter((id) => id !== 'ada'));
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect(after.listed[0]?.rankLow).toBe(1);
    expect(Math.max(...after.listed.map(({ rankHigh }) => rankHigh))).toBeLessThanOrEqual(after.totalCount);
    expect(await championshipsOf('ada')).toEqual({
      skill: { championPercentile: null },
      skills: { edges: [{ node: { championPercentile: null } }] },
      championships: { totalCount: 0, edges: [] },
    });
    expect(await championshipsOf('ada', { as: 'LD' })).toMatchObject({ skill: { championPercentile: null } });
  });

  test('the own percentile stays visible to oneself', async () => {
    await sync(service(), 'people', [person(p, 'ada', { listed: false })]);
    await derive(service());
    expect((await championshipsOf('ada', { as: 'EMPLOYEE', sub: `${p}ada` }))?.skill?.championPercentile).toBeGreaterThan(0.9);
  });

  test('once computed again the same people have the same ranks, and with consent given again the list is as before', async () => {
    const before = await championsOf();
    await sync(service(), 'people', [person(p, 'uma', { listed: false })]);
    const at = await championsOf();
    await derive(service());
    const after = await championsOf();
    expect(after.ids).toEqual(at.ids);
    expect(await cypher(service(), 'MATCH (x:Person {id: $id})-[c:CHAMPION_OF]->() RETURN c.rank AS rank', { id: `${p}uma` })).toEqual([]);
    await sync(service(), 'people', [person(p, 'uma', { listed: true })]);
    await derive(service());
    expect((await championsOf()).listed).toEqual(before.listed);
  });

  test('people say so themselves: the list follows at once, and the champions are computed again', async () => {
    const before = await championsOf();
    const ADA = { as: 'EMPLOYEE', sub: `${p}ada` } as const;
    const agree = (listed: boolean) =>
      service().execute(SetAvailabilityDocument, { person: ADA.sub, input: { availability: 'FREE', listed } }, ADA);
    await agree(false);
    expect((await championsOf()).ids).toEqual(before.ids.filter((id) => id !== 'ada'));
    await derive(service());
    expect(await cypher(service(), 'MATCH (x:Person {id: $id})-[c:CHAMPION_OF]->() RETURN c.rank AS rank', { id: `${p}ada` })).toEqual([]);
    await agree(true);
    await derive(service());
    expect((await championsOf()).listed).toEqual(before.listed);
  });

  test('who has left is gone at once', async () => {
    await sync(service(), 'people', [person(p, 'ada', { active: false })]);
    expect((await championsOf()).ids).not.toContain('ada');
    await derive(service());
    expect((await championsOf()).ids[0]).toBe('uma');
  });
});

describe('what changes them', () => {
  const scoreOf = async (id: string) => (await championsOf()).listed.find((champion) => champion.id === id)?.score;

  test('an endorsement by a colleague, and a dispute about it', async () => {
    const before = await scoreOf('dan');
    const fay: Caller = { as: 'EMPLOYEE', sub: `${p}fay` };
    const { endorseSkill } = await service().execute(EndorseSkillDocument, { person: `${p}dan`, skill: `${p}sql` }, fay);
    await derive(service());
    const endorsed = await scoreOf('dan');
    expect(endorsed).toBeGreaterThan(before ?? 0);
    const dan: Caller = { as: 'EMPLOYEE', sub: `${p}dan` };
    await service().execute(DisputeEvidenceDocument, { evidence: endorseSkill.id, reason: 'We never met' }, dan);
    await derive(service());
    expect(await scoreOf('dan')).toBeCloseTo(before ?? 0, 2);
  });

  test('a contribution withdrawn, and the team of somebody who vouches', async () => {
    const { listed } = await championsOf();
    expect(listed.find(({ id }) => id === 'ada')?.teamsReached).toBe(2);
    await sync(service(), 'people', [...['ben', 'cyd', 'dan', 'uma'].map((id) => person(p, id, { team: `${p}ops` }))]);
    await derive(service());
    expect((await championsOf()).listed.find(({ id }) => id === 'ada')?.teamsReached).toBe(1);
    await sync(service(), 'contributions', [
      {
        id: `${p}extra`,
        kind: 'ANSWER',
        title: 'Answer',
        at: new Date().toISOString(),
        skills: [`${p}sql`],
        contributors: ['ben', 'cyd'].map((id, i) => ({ person: `${p}${id}`, part: i ? 'HELPED' : 'AUTHOR' })),
      },
    ]);
    await derive(service());
    const helped = (await championsOf()).listed.find(({ id }) => id === 'ben');
    expect(helped?.peopleHelped).toBe(3);
  });

  test('a manager that somebody who vouches now reports to', async () => {
    await sync(service(), 'people', [person(p, 'eve', { manager: `${p}ada` })]);
    await derive(service());
    const { terms } = (await championsOf()).listed.find(({ id }) => id === 'ada')!;
    expect(terms.find(({ feature }) => feature === 'discount')?.detail).toMatch(/1 of 5 people report to them/);
  });
});

describe('suspected rings', () => {
  test('LD is shown who vouches only for each other, with the reason', async () => {
    const { edges, totalCount, computedAt } = await ringsOf('sql');
    expect(totalCount).toBe(1);
    expect(computedAt).not.toBeNull();
    expect(edges[0]?.node).toEqual({
      inside: 1,
      reason: 'These 4 people vouch for each other in both directions; 100% of what they give or get stays among them.',
      skill: { id: `${p}sql` },
      people: ['r1', 'r2', 'r3', 'r4'].map((id) => ({ id: `${p}${id}` })),
    });
    expect(await ringsOf()).toMatchObject({ totalCount: 1 });
    expect(await ringsOf('go')).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('nobody else', async () => {
    for (const as of ['EMPLOYEE', 'MANAGER', 'HR_SYNC'] as const)
      expect((await service().failure(SuspectedRingsDocument, {}, { as })).codes).toEqual(['FORBIDDEN']);
  });

  test('it ends when others vouch for them', async () => {
    const extra = ['r1', 'r2', 'r3', 'r4'].flatMap((author) =>
      ['ben', 'cyd', 'dan'].map((approver) => ({
        id: `${p}${author}-${approver}`,
        kind: 'CODE_CHANGE',
        title: 'Work',
        at: new Date().toISOString(),
        skills: [`${p}sql`],
        contributors: [
          { person: `${p}${author}`, part: 'AUTHOR' },
          { person: `${p}${approver}`, part: 'APPROVER' },
        ],
      })),
    );
    await sync(service(), 'contributions', extra);
    await derive(service());
    expect(await ringsOf('sql')).toMatchObject({ totalCount: 0 });
    expect(await cypher(service(), 'MATCH (r:SuspectedRing) RETURN r.key AS key')).toEqual([]);
  });
});
