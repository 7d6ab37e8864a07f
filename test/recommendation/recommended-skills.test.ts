import { RecommendedSkillsDocument, SetLearningGoalsDocument } from '../operations.gen';
import { newPrefix, seed, type Story, sync } from '../seed';
import { type Caller, useApp } from '../testkit';

const service = useApp();
let p: string;
const id = (name: string) => `${p}${name}`;
const bare = (text: string) => text.replaceAll(p, '');

/** Trades with four skills and six roles each; people of the metal trade, and one of whom nothing is known. */
const TRADES = ['metal', 'code', 'care'];
const of = (trade: string, n: number) => `${trade}${'abcdef'[n]}`;

function world(): Story {
  const roles = TRADES.flatMap((trade) =>
    [0, 1, 2, 3, 4, 5].map((n) => ({
      id: id(`${trade}-role${n}`),
      name: `${trade} role ${n}`,
      requirements: [0, 1, 2, 3, 4, 5].filter((other) => other !== n).map((other) => ({ skill: id(of(trade, other)), level: 2 })),
    })),
  );
  const person = (name: string, rest: object = {}) => ({ id: id(name), name, ...rest });
  const holds = (who: string, skill: string, level = 3) => ({
    id: id(`${who}-${skill}`),
    kind: 'ASSESSMENT',
    person: id(who),
    skill: id(skill),
    level,
    at: new Date().toISOString(),
  });
  return {
    skills: TRADES.flatMap((trade) => [0, 1, 2, 3, 4, 5].map((n) => ({ id: id(of(trade, n)), name: id(of(trade, n)) }))),
    teams: [{ id: id('forge'), name: 'Forge' }],
    roles,
    people: [
      person('boss'),
      person('max', { manager: id('boss') }),
      person('new', { roles: [id('code-role0')] }),
      person('joe', { team: id('forge') }),
      person('ann', { team: id('forge') }),
      person('bob', { team: id('forge'), listed: false }),
    ],
    evidence: [
      ...[0, 1, 2].map((n) => holds('max', of('metal', n))),
      ...['ann', 'bob'].flatMap((who) => [holds(who, of('care', 0)), holds(who, of('care', 1))]),
    ],
  };
}

/** The world as it began; tests that change nothing share one. */
const begin = async () => {
  await service().wipe();
  p = newPrefix();
  await seed(service(), world());
};

const recommended = async (person: string, first = 10, caller: Caller = { as: 'LD' }) =>
  (await service().execute(RecommendedSkillsDocument, { person: id(person), first }, caller)).recommendedSkills;
const idsOf = (list: readonly { readonly skill: { readonly id: string } }[]) => list.map(({ skill }) => bare(skill.id));

describe('of a world as it is', () => {
  beforeAll(begin);

  test('what roles like the person ask for comes first, never what is held; terms sum and say why', async () => {
    const list = await recommended('max');
    expect(idsOf(list).slice(0, 3).sort()).toEqual([of('metal', 3), of('metal', 4), of('metal', 5)]);
    expect(idsOf(list).some((skill) => [0, 1, 2].map((n) => of('metal', n)).includes(skill))).toBe(false);
    for (const { score, terms } of list) {
      expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9);
      for (const { weight, value, points, detail } of terms) {
        expect(weight * value).toBeCloseTo(points, 9);
        expect(detail).not.toBe('');
      }
    }
    expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
    expect(list[0]!.terms.find(({ feature }) => feature === 'roles')!.detail).toMatch(
      /^asked for by roles like your profile: metal role \d \d+%/,
    );
  });

  test('of whom nothing is known the role says what, or the team, without the names of those who are not listed', async () => {
    const byRole = await recommended('new', 5);
    expect(idsOf(byRole).every((skill) => skill.startsWith('code'))).toBe(true);
    expect(byRole[0]!.terms.find(({ feature }) => feature === 'gaps')!.detail).toBe('your role code role 0 asks for level 2');
    const byTeam = await recommended('joe', 2);
    expect(idsOf(byTeam).sort()).toEqual([of('care', 0), of('care', 1)]);
    const { detail } = byTeam[0]!.terms.find(({ feature }) => feature === 'colleagues')!;
    expect(detail).toBe('known to colleagues with a profile like yours: ann 50% and 1 more');
  });

  test('after a warm-up the first answer makes no model', async () => {
    await service().app.warmUp();
    const { statements } = await service().statementsOf(() => recommended('max', 1));
    expect(statements.filter((name) => !['findOwnIds', 'readLearner', 'readDemand', 'findSkillsByIds'].includes(name))).toEqual([]);
  });

  test('for oneself, those above and LD', async () => {
    expect(await recommended('max', 1, { as: 'EMPLOYEE', sub: id('max') })).toHaveLength(1);
    expect(await recommended('max', 1, { as: 'MANAGER', sub: id('boss') })).toHaveLength(1);
    const variables = { person: id('max') };
    expect((await service().failure(RecommendedSkillsDocument, variables, { as: 'EMPLOYEE', sub: id('ann') })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const { statements } = await service().statementsOf(() => recommended('max', 50));
    expect(statements.filter((name) => !['findOwnIds', 'readLearner', 'readDemand', 'findSkillsByIds'].includes(name))).toEqual([]);
  });
});

describe('of a world that changes', () => {
  beforeEach(begin);

  test('restricted, retired and replaced skills are left out at once', async () => {
    await recommended('max');
    await sync(service(), 'skills', [
      { id: id(of('metal', 3)), restricted: true },
      { id: id(of('metal', 4)), replacedBy: id(of('code', 0)) },
    ]);
    expect(idsOf(await recommended('max', 100)).filter((skill) => [of('metal', 3), of('metal', 4)].includes(skill))).toEqual([]);
  });

  test('a changed role is a changed answer', async () => {
    const before = await recommended('max', 100);
    const roles = [0, 1, 2, 3, 4, 5].map((n) => ({
      id: id(`metal-role${n}`),
      requirements: [0, 1, 2].map((other) => ({ skill: id(of('metal', other)), level: 2 })).concat({ skill: id(of('care', 5)), level: 2 }),
    }));
    await sync(service(), 'roles', roles);
    const after = await recommended('max', 100);
    expect(idsOf(before)[0]).not.toBe(of('care', 5));
    expect(idsOf(after)[0]).toBe(of('care', 5));
  });

  test('goals count, and missing prerequisites are told', async () => {
    const goals = [{ skill: id(of('care', 3)), level: 2, importance: 1 }];
    await service().execute(SetLearningGoalsDocument, { person: id('max'), goals }, { as: 'LD' });
    await sync(service(), 'skills', [{ id: id(of('care', 3)), prerequisites: [{ skill: id(of('care', 0)), level: 2, forLevel: 1 }] }]);
    const wanted = (await recommended('max')).find(({ skill }) => skill.id === id(of('care', 3)));
    expect(wanted!.terms.find(({ feature }) => feature === 'goals')!.detail).toBe('a goal of yours: level 2');
    expect(bare(wanted!.terms.find(({ feature }) => feature === 'prerequisites')!.detail)).toBe(`not before ${of('care', 0)} level 2`);
  });
});
