import fc from 'fast-check';
import { ChampionFacts, type ChampionPerson } from '../../src/derived/champion/champion-facts';
import { rankChampions, type SkillChampions } from '../../src/derived/champion/champions';
import { percentilesOf } from '../../src/derived/champion/percentiles';
import { suspectedRings } from '../../src/derived/champion/suspected-rings';
import { DAY, graphOf, REFERENCE, vouch } from './graphs';
import { componentsOf } from '../../src/strong-components';
import { atOnce } from '../../src/steps';

const someone = (id: string, rest: Partial<ChampionPerson> = {}): ChampionPerson => ({
  id,
  team: `team of ${id}`,
  manager: null,
  holder: true,
  listed: true,
  belief: { mean: 4.5, sd: 0.4 },
  verified: null,
  ...rest,
});

const rank = (facts: ChampionFacts): SkillChampions => rankChampions(facts, REFERENCE);

interface Work {
  readonly by: string;
  readonly accepted: readonly string[];
  readonly daysAgo?: number;
}

/** Everyone named, with accepted work; `people` says more about some of them. */
function factsOf(works: readonly Work[], people: readonly ChampionPerson[] = []): ChampionFacts {
  const facts = new ChampionFacts();
  const names = new Set(works.flatMap(({ by, accepted }) => [by, ...accepted]));
  for (const id of names) facts.addPerson(people.find((person) => person.id === id) ?? someone(id));
  for (const { by, accepted, daysAgo = 10 } of works) {
    const parts = [[by, 'AUTHOR'] as const, ...accepted.map((of) => [of, 'APPROVER'] as const)];
    facts.addDeed({ kind: 'CODE_CHANGE', at: REFERENCE - daysAgo * DAY, skills: 1, outcome: null, parts });
  }
  return facts;
}

/** Ada's work is accepted by five, who review each other in a chain; she reviews one of them. */
const WORKS: Work[] = [
  ...['b', 'c', 'd', 'e', 'f'].map((reviewer) => ({ by: 'ada', accepted: [reviewer] })),
  ...['b', 'c', 'd', 'e'].map((by, i) => ({ by, accepted: [['c', 'd', 'e', 'f'][i]!] })),
  { by: 'f', accepted: ['ada'] },
];
const tierOf = (of: SkillChampions, person: string) => of.champions.find((champion) => champion.person === person)?.tier;

describe('gates', () => {
  test('whoever passes all of them is a champion, the others practise', () => {
    const of = rank(factsOf(WORKS));
    expect(of.champions[0]).toMatchObject({
      person: 'ada',
      tier: 'CHAMPION',
      score: expect.closeTo(1, 6),
      rank: 1,
      peopleHelped: 1,
      teamsReached: 5,
    });
    expect(tierOf(of, 'c')).toBe('PRACTITIONER');
  });

  test.each<[string, ChampionPerson[], Work[]]>([
    ['a level that is likely below 4', [someone('ada', { belief: { mean: 3, sd: 0.4 } })], WORKS],
    ['only colleagues of the own team', [...'bcdef'].map((id) => someone(id, { team: 'team of ada' })), WORKS],
    ['nothing done for a year', [], WORKS.map((work) => ({ ...work, daysAgo: 400 }))],
    ['one kind of support', [], WORKS.filter(({ by }) => by !== 'f')],
  ])('%s: no champion', (_what, people, works) => {
    expect(tierOf(rank(factsOf(works, people)), 'ada')).not.toBe('CHAMPION');
  });

  test('who does not agree to be shown is in no list, but ranked among the holders', () => {
    const of = rank(factsOf(WORKS, [someone('ada', { listed: false })]));
    expect(tierOf(of, 'ada')).toBeUndefined();
    expect(of.champions.map((champion) => champion.rank)).toEqual(of.champions.map((_, i) => i + 1));
    expect(of.percentiles.get('ada')).toBeCloseTo(5.5 / 6, 9);
  });

  test('fewer than five holders have no list and no percentile', () => {
    const of = rank(
      factsOf(
        WORKS,
        [...'cd'].map((id) => someone(id, { holder: false })),
      ),
    );
    expect([of.champions.length, of.percentiles.size]).toEqual([0, 0]);
  });

  test('whoever came up lately is rising', () => {
    const older = WORKS.map((work) => ({ ...work, daysAgo: 300 }));
    const fresh = ['b', 'c', 'd', 'e'].map((reviewer) => ({ by: 'new', accepted: [reviewer], daysAgo: 5 }));
    const of = rank(factsOf([...older, ...fresh], [someone('new', { belief: { mean: 3, sd: 0.4 } })]));
    expect(tierOf(of, 'new')).toBe('RISING');
    expect(of.champions.find(({ person }) => person === 'new')?.change).toBeGreaterThan(0.2);
  });
});

describe('terms', () => {
  test('sum to the score, and the discount says why', () => {
    const both = [...WORKS, { by: 'b', accepted: ['ada'] }, { by: 'c', accepted: ['ada'] }];
    const of = rank(
      factsOf(
        both,
        [...'de'].map((id) => someone(id, { manager: 'ada' })),
      ),
    );
    of.champions.forEach(({ score }, place) => {
      const terms = of.terms(place);
      expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9);
      for (const { weight, value, points } of terms) expect(weight * value).toBeCloseTo(points, 9);
    });
    const place = of.champions.findIndex(({ person }) => person === 'ada');
    const discount = of.terms(place).find(({ feature }) => feature === 'discount');
    expect(discount?.points).toBeLessThan(0);
    expect(discount?.detail).toMatch(/^3 of 5 people are vouched for in return; 2 of 5 people report to them; on average \d+% of those/);
  });
});

describe('rank intervals', () => {
  test('hold the own rank, are the same again, and two with the same support cannot be told apart', () => {
    const works = ['p', 'q'].flatMap((by) => ['1', '2', '3', '4', '5', '6'].map((reviewer) => ({ by, accepted: [`${by}${reviewer}`] })));
    const of = rank(factsOf(works));
    expect(rank(factsOf(works)).champions).toEqual(of.champions);
    for (const { rank: own, rankLow, rankHigh } of of.champions) {
      expect(rankLow).toBeLessThanOrEqual(own);
      expect(rankHigh).toBeGreaterThanOrEqual(own);
    }
    const [first, second] = of.champions;
    expect([first?.rankLow, second?.rankLow]).toEqual([1, 1]);
    expect(first?.rankHigh).toBeGreaterThan(1);
  });
});

describe('percentiles', () => {
  test('of three, two of them equal', () => {
    expect([...percentilesOf(Float64Array.of(1, 5, 1), [0, 1, 2])]).toEqual([1 / 3, 2.5 / 3, 1 / 3]);
  });

  test('their mean is a half, whoever is among them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 12 }), (scores) => {
        const of = percentilesOf(Float64Array.from(scores), [...scores.keys()]);
        expect(of.reduce((sum, value) => sum + value, 0) / of.length).toBeCloseTo(0.5, 9);
      }),
    );
  });
});

describe('suspected rings', () => {
  const mutual = (people: readonly number[]) => people.flatMap((from) => people.filter((to) => to !== from).map((to) => vouch(from, to)));

  test('four who vouch for each other only are flagged, with one vouch to the outside too', () => {
    const [ring, ...others] = suspectedRings(graphOf([...mutual([0, 1, 2, 3]), vouch(0, 4), vouch(4, 5)], 6));
    expect(ring?.people).toEqual([0, 1, 2, 3]);
    expect(ring?.inside).toBeCloseTo(12 / 13, 9);
    expect(others).toEqual([]);
  });

  test('two friends, and a team that vouches for many others, are not', () => {
    expect(suspectedRings(graphOf(mutual([0, 1]), 2))).toEqual([]);
    expect(suspectedRings(graphOf([...mutual([0, 1, 2]), vouch(0, 3), vouch(1, 4), vouch(2, 5)], 6))).toEqual([]);
  });

  test('components are those that reach each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }), (edges) => {
        const next = Array.from({ length: 7 }, (_, from) => edges.filter(([of]) => of === from).map(([, to]) => to));
        const component = atOnce(componentsOf(7, (node, i) => next[node]![i] ?? -1));
        const reaches = (from: number) => {
          const seen = new Set([from]);
          for (const node of seen) for (const to of next[node]!) seen.add(to);
          return seen;
        };
        const reach = next.map((_, node) => reaches(node));
        for (let a = 0; a < 7; a++)
          for (let b = 0; b < 7; b++) expect(component[a] === component[b]).toBe(reach[a]!.has(b) && reach[b]!.has(a));
      }),
    );
  });
});
