import { drain } from '../drain';
import { RecommendedSkillsDocument, SupplyAndDemandDocument } from '../operations.gen';
import { newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const id = (name: string) => `${p}${name}`;
const EMPLOYEE: Caller = { as: 'EMPLOYEE', sub: id('bea') };
const LD: Caller = { as: 'LD' };

const MEMBERS = ['ann', 'bea', 'cyd', 'dan', 'eve', 'fay'];
const OTHERS = ['gus', 'hal', 'ida'];

const assessed = (person: string, skill: string, level: number) =>
  ({ id: id(`${person}-${skill}`), person: id(person), skill: id(skill), kind: 'ASSESSMENT', level }) as const;

/** Six of a team whose role asks for rail, which five of them have begun, and three of another whose role asks for kites. */
beforeAll(async () => {
  await seed(service(), {
    skills: ['rail', 'kites', 'chess'].map((name) => ({ id: id(name), name: id(name) })),
    teams: ['track', 'wind'].map((name) => ({ id: id(name), name })),
    roles: [
      { id: id('driver'), name: 'Driver', requirements: [{ skill: id('rail'), level: 3, importance: 0.9 }] },
      { id: id('flyer'), name: 'Flyer', requirements: [{ skill: id('kites'), level: 3, importance: 0.9 }] },
    ],
    people: [
      { id: id('boss'), name: 'boss' },
      ...MEMBERS.map((name) => ({
        id: id(name),
        name,
        team: id('track'),
        roles: [id('driver')],
        manager: id(name === 'bea' ? 'ann' : 'boss'),
      })),
      ...OTHERS.map((name) => ({ id: id(name), name, team: id('wind'), roles: [id('flyer')], manager: id('boss') })),
    ],
    evidence: [
      ...['ann', 'gus'].map((name) => assessed(name, 'chess', 3)),
      // Of fewer than five people who know something of a skill nothing is shown.
      ...MEMBERS.filter((name) => name !== 'bea').map((name) => assessed(name, 'rail', 1)),
    ],
  });
  await drain(service().graph, Date.now);
});

const recommended = async (person: string, caller: Caller) =>
  (await service().execute(RecommendedSkillsDocument, { person: id(person), first: 100 }, caller)).recommendedSkills;
const termOf = async (person: string, skill: string, feature: string, caller: Caller) =>
  (await recommended(person, caller)).find(({ skill: of }) => of.id === id(skill))?.terms.find((term) => term.feature === feature);

test("what the team may lose is told to those who may see the team's gaps, and is not in anybody else's points", async () => {
  const risk = (caller: Caller) => termOf('bea', 'rail', 'risk', caller);
  expect((await risk(LD))?.detail).toMatch(/^your team is short of it with a probability of \d+%$/);
  expect((await risk({ as: 'MANAGER', sub: id('boss') }))?.points).toBeGreaterThan(0);
  // Somebody in the team does not report to Ann; and whoever leads it asks as an employee.
  expect(await risk({ as: 'MANAGER', sub: id('ann') })).toBeUndefined();
  expect(await risk(EMPLOYEE)).toBeUndefined();
  const lists = [await recommended('bea', EMPLOYEE), await recommended('bea', LD)];
  for (const { score, terms } of lists.flat()) expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9);
  const [own, whole] = lists.map((list) => list.find(({ skill }) => skill.id === id('rail')));
  const told = whole?.terms.filter(({ feature }) => feature !== 'risk') ?? [];
  expect(own?.score).toBeCloseTo(
    told.reduce((sum, { points }) => sum + points, 0),
    9,
  );
});

test('demand is told of skills that supplyAndDemand shows, and in quarters', async () => {
  const { supplyAndDemand } = await service().execute(SupplyAndDemandDocument, { first: 100 }, LD);
  const shown = supplyAndDemand.edges.map(({ node }) => node.skill.id);
  expect(shown).toContain(id('rail'));
  expect(shown).not.toContain(id('kites'));
  for (const person of ['bea', 'gus']) {
    const rail = await termOf(person, 'rail', 'demand', LD);
    // (ratio - 1) / 2, at most 1: an eighth for each quarter of the ratio.
    expect(((rail?.value ?? 0) * 8) % 1).toBe(0);
    expect(rail?.value).toBeGreaterThan(0);
    expect(await termOf(person, 'kites', 'demand', LD)).toBeUndefined();
  }
});
