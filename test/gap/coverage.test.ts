import fc from 'fast-check';
import { abilityOf, NO_EVIDENCE } from '../../src/derived/gap/ability';
import { coverageOf } from '../../src/derived/gap/coverage';
import { neededAt } from '../../src/derived/gap/need';
import { ORGANISATION, rollUp, teamsAbove } from '../../src/derived/gap/roll-up';
import { able, anyMembers, anyPlace, MASTER, member, place } from './people';

describe('needed', () => {
  test.each([
    ['half of four places', [place(3), place(3), place(3), place(3)], 3, 2],
    ['one of one', [place(3)], 3, 1],
    ['half of three, upwards', [place(3), place(3), place(3)], 3, 2],
    ['by importance', [place(3, { importance: 0.3 }), place(3, { importance: 0.3 })], 3, 1],
    ['critical: two, also for one place', [place(3, { critical: true })], 3, 2],
    ['places that ask for more count too', [place(2), place(2), place(5), place(5)], 2, 2],
    ['those that ask for less do not', [place(2), place(2), place(2), place(5)], 5, 1],
    ['nobody asks', [place(2)], 3, 0],
  ])('%s', (_name, places, level, needed) => {
    expect(neededAt(places, level)).toBe(needed);
  });
});

describe('the coverage of a skill', () => {
  test('who can do it counts, whether or not their role asks for it; whose role asks and of whom nothing is known is told', () => {
    const people = [
      member({ person: 'a', ability: MASTER }),
      member({ person: 'b', ability: NO_EVIDENCE, place: place(3) }),
      member({ person: 'c', ability: able(1, 0.3), place: place(3) }),
    ];
    const covered = coverageOf(people);
    expect(covered).toMatchObject({ places: 2, unknown: 1, people: 2, requiredLevel: 3, needed: 1, busFactor: 1 });
    expect(covered.expectedQualified).toBeCloseTo(1, 2);
    expect(covered.coverageRisk).toBeLessThan(1e-6);
    expect(covered.mean).toBeCloseTo((5.5 + 1) / 2, 9);
    expect(covered.demand).toEqual([2, 2, 2, 0, 0]);
    expect(covered.supply[2]).toBeCloseTo(covered.expectedQualified, 12);
  });

  test('of several levels asked for, the one at risk is told', () => {
    const people = [member({ person: 'a', ability: able(3, 0.3), place: place(2) }), member({ person: 'b', place: place(5) })];
    expect(coverageOf(people)).toMatchObject({ requiredLevel: 5, busFactor: 0 });
    expect(coverageOf(people).coverageRisk).toBeGreaterThan(0.9);
  });

  test('nobody asks: nothing is needed, unless the skill is in use', () => {
    const alone = [member({ person: 'a', ability: able(4, 0.5) })];
    expect(coverageOf(alone)).toMatchObject({ requiredLevel: null, needed: 0, coverageRisk: 0, busFactor: null });
    expect(coverageOf(alone, true)).toMatchObject({ requiredLevel: 3, needed: 2, coverageRisk: 1, busFactor: 0 });
    expect(coverageOf([])).toMatchObject({ people: 0, mean: null, coverageRisk: 0 });
  });

  test('one more qualified person never raises the risk', () => {
    fc.assert(
      fc.property(anyMembers, fc.boolean(), (people, inUse) => {
        const further = member({ person: 'new', ability: MASTER });
        expect(coverageOf([...people, further], inUse).coverageRisk).toBeLessThanOrEqual(coverageOf(people, inUse).coverageRisk + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('nor does one whose role asks for the skill too, where that brings no new demand of two', () => {
    fc.assert(
      fc.property(anyMembers, anyPlace, (people, asks) => {
        const further = member({ person: 'new', ability: MASTER, place: { ...asks, critical: false } });
        expect(coverageOf([...people, further]).coverageRisk).toBeLessThanOrEqual(coverageOf(people).coverageRisk + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('anybody who learns never raises it either', () => {
    fc.assert(
      fc.property(anyMembers, fc.nat(), (people, who) => {
        const learnt = people.map((one, i) => (i === who % Math.max(1, people.length) ? member({ ...one, ability: MASTER }) : one));
        expect(coverageOf(learnt).coverageRisk).toBeLessThanOrEqual(coverageOf(people).coverageRisk + 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('ability', () => {
  const worked = { mean: 2.5, sd: 1.2, level: null, lead: 0.9 };

  test('a level that evidence says is taken as it is', () => {
    const held = { ...worked, mean: 3.4, sd: 0.5, level: 3 };
    expect(abilityOf(held, false)).toEqual({ mean: 3.4, sd: 0.5, level: 3, evidenced: true });
  });

  test('nothing known: no evidence; a restricted skill takes no inference from work', () => {
    expect(abilityOf(undefined, false)).toEqual(NO_EVIDENCE);
    expect(abilityOf(worked, true)).toEqual(NO_EVIDENCE);
    expect(abilityOf({ ...worked, lead: null }, false)).toEqual(NO_EVIDENCE);
  });

  test('by work alone: between "no evidence" and somebody who leads', () => {
    expect(abilityOf(worked, false)).toMatchObject({ level: null, evidenced: true });
    expect(abilityOf({ ...worked, lead: 1 }, false)).toMatchObject({ mean: 4, sd: 1 });
    expect(abilityOf({ ...worked, lead: 0.5 }, false).mean).toBeCloseTo(2.4, 9);
  });
});

describe('roll-up', () => {
  const parents = new Map([
    ['backend', 'engineering'],
    ['engineering', 'company'],
    ['company', null],
  ]);

  test('people count in their team and in all above it, and those without a team in the organisation', () => {
    const people = [
      { person: 'a', team: 'backend' },
      { person: 'b', team: 'engineering' },
      { person: 'c', team: null },
    ];
    const of = (team: string) =>
      rollUp(people, parents)
        .get(team)
        ?.map(({ person }) => person);
    expect(['backend', 'engineering', 'company', ORGANISATION].map(of)).toEqual([['a'], ['a', 'b'], ['a', 'b'], ['a', 'b', 'c']]);
  });

  test('teams that go round in a circle end', () => {
    const circle = new Map([
      ['x', 'y'],
      ['y', 'x'],
    ]);
    expect(teamsAbove('x', circle)).toEqual(['x', 'y', ORGANISATION]);
  });
});
