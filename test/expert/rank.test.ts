import fc from 'fast-check';
import { termsOf } from '../../src/expert/explanation';
import { EXPERT_PARAMETERS as P } from '../../src/expert/parameters';
import { type AskedFacts, type Candidate, rankPeople, supportOf } from '../../src/expert/rank';
import { type SkillEvent, standardOf } from '../../src/expert/score';
import { textVotes, type TextHit } from '../../src/expert/text-votes';
import { holderOf } from './scoring';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 0, 1);
const ROUNDING = 1e-9;

const at = fc.integer({ min: 0, max: 4000 }).map((days) => NOW - days * DAY);
const part = fc.constantFrom(...Object.keys(P.partWeights), 'HELPED');
const contribution = fc.integer({ min: 0, max: 20 }).map((i) => `c${i}`);
const person = fc.integer({ min: 0, max: 6 }).map((i) => `p${i}`);
const event = fc.record({
  contribution,
  at,
  size: fc.option(fc.integer({ min: 0, max: 10_000 })),
  skills: fc.integer({ min: 1, max: 4 }),
  part,
});
const belief = fc.record({
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  sd: fc.double({ min: 0, max: 2, noNaN: true }),
  level: fc.option(fc.integer({ min: 1, max: 5 })),
});
const holders = fc.uniqueArray(
  fc.record({
    person,
    events: fc.array(event, { minLength: 1, maxLength: 5 }),
    total: fc.double({ min: 1e-3, max: 500, noNaN: true }),
    belief,
  }),
  { selector: (holder) => holder.person, maxLength: 6 },
);
type People = typeof holders extends fc.Arbitrary<infer T> ? T : never;

/** A question's skills as they are ranked, and everyone's events by skill. */
interface Question {
  readonly facts: AskedFacts[];
  readonly events: ReadonlyMap<string, ReadonlyMap<string, readonly SkillEvent[]>>;
}

/** Asked skills whose weights sum to 1, narrow ones and broad ones. */
const questions = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 5 }), own: holders, below: fc.array(holders, { maxLength: 3 }), required: fc.boolean() }),
    {
      maxLength: 3,
    },
  )
  .map((asked): Question => {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const events = new Map<string, Map<string, readonly SkillEvent[]>>();
    const partOf = (skill: string, people: People) => {
      for (const work of people) events.set(work.person, (events.get(work.person) ?? new Map()).set(skill, work.events));
      const candidates = people.map((work): Candidate => ({ ...holderOf(work, NOW), ...work.belief }));
      return { skill, holders: candidates, standard: standardOf(candidates, NOW) };
    };
    const facts = asked.map(({ weight, own, below, required }, i): AskedFacts => {
      const parts = [partOf(`s${i}`, own), ...below.map((people, j) => partOf(`s${i}-${j}`, people))];
      return { skill: `s${i}`, weight: weight / total, required, broad: below.length > 0, parts };
    });
    return { facts, events };
  });
const hits = fc.array(
  fc.record({
    contribution,
    bm25: fc.double({ min: 0.01, max: 20, noNaN: true }),
    at,
    contributors: fc.array(fc.tuple(person, part), { maxLength: 4 }),
  }),
  { maxLength: 6 },
);
const question = fc.record({ asked: questions, votes: hits.map((found) => textVotes(found, NOW)) });
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

test('terms sum to the score, contributions to all of it but the level', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts, events }, votes }) => {
      for (const ranked of rankPeople(facts, votes)) {
        const terms = termsOf(ranked, facts.length === 0);
        expect(Math.abs(total(terms.map(({ points }) => points)) - ranked.score)).toBeLessThan(ROUNDING);
        for (const { weight, value, points } of terms) expect(Math.abs(weight * value - points)).toBeLessThan(ROUNDING);
        const support = supportOf(ranked, events.get(ranked.person) ?? new Map());
        expect(Math.abs(total(support.values()) + ranked.points.level - ranked.score)).toBeLessThan(ROUNDING);
        const matches = [...ranked.bySkill.values()].map(({ points }) => points);
        expect(Math.abs(total(matches) + ranked.points.text - ranked.score)).toBeLessThan(ROUNDING);
      }
    }),
  );
});

test('scores lie between 0 and 1', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes }) => {
      for (const { score } of rankPeople(facts, votes)) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1 + ROUNDING);
      }
    }),
  );
});

test('values of terms lie between 0 and 1 where no skill is broad', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes }) => {
      const narrow = facts.filter(({ broad }) => !broad);
      for (const ranked of rankPeople(narrow, votes))
        for (const { value } of termsOf(ranked, narrow.length === 0)) expect(value).toBeLessThanOrEqual(1 + ROUNDING);
    }),
  );
});

test('best first, ties by id, nobody twice, nobody without points', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes }) => {
      const ranking = rankPeople(facts, votes);
      const keys = ranking.map(({ score, person: id }) => [score, id] as const);
      expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1)));
      expect(new Set(keys.map(([, id]) => id)).size).toBe(keys.length);
    }),
  );
});

test('people who did the same stand in the order of their ids', () => {
  const events = [{ contribution: 'c', at: NOW, size: 10, skills: 1, part: 'AUTHOR' }];
  const list = ['b', 'c', 'a', 'B'].map((id): Candidate => ({
    ...holderOf({ person: id, events, total: 5 }, NOW),
    mean: 3,
    sd: 1,
    level: 3,
  }));
  const part = { skill: 's', holders: list, standard: standardOf(list, NOW) };
  const facts: AskedFacts = { skill: 's', weight: 1, required: false, broad: false, parts: [part] };
  expect(rankPeople([facts], new Map()).map(({ person: id }) => id)).toEqual(['B', 'a', 'b', 'c']);
});

test('the order in which people, skills and hits come does not matter', () => {
  fc.assert(
    fc.property(questions, hits, ({ facts }, found) => {
      const once = rankPeople(facts, textVotes(found, NOW));
      const turned = facts
        .map((asked) => ({ ...asked, parts: asked.parts.map((part) => ({ ...part, holders: [...part.holders].reverse() })).reverse() }))
        .reverse();
      const again = new Map(rankPeople(turned, textVotes([...found].reverse(), NOW)).map((ranked) => [ranked.person, ranked.score]));
      expect(again.size).toBe(once.length);
      for (const { person: id, score } of once) expect(again.get(id)).toBeCloseTo(score, 9);
    }),
  );
});

test('only who has something of each required skill is left, and nothing else changes', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes }) => {
      const free = rankPeople(
        facts.map((asked) => ({ ...asked, required: false })),
        votes,
      );
      const required = facts.filter((asked) => asked.required).map(({ skill }) => skill);
      const expected = free.filter(({ bySkill }) => required.every((skill) => (bySkill.get(skill)?.points ?? 0) > 0));
      expect(rankPeople(facts, votes).map(({ person: id, score }) => [id, score])).toEqual(
        expected.map(({ person: id, score }) => [id, score]),
      );
    }),
  );
});

test('who has nothing of what was asked is not ranked', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes }) => {
      const involved = new Set([
        ...votes.keys(),
        ...facts.flatMap(({ parts }) => parts.flatMap((part) => part.holders.map((h) => h.person))),
      ]);
      for (const { person: id } of rankPeople(facts, votes)) expect(involved).toContain(id);
    }),
  );
});

test('a believed level never lowers its person', () => {
  fc.assert(
    fc.property(question, fc.nat(), ({ asked: { facts }, votes }, who) => {
      const narrow = facts.filter(({ broad }) => !broad).map((asked) => ({ ...asked, required: false }));
      const chosen = `p${who % 7}`;
      const unknown = narrow.map((asked) => ({
        ...asked,
        parts: asked.parts.map((part) => ({
          ...part,
          holders: part.holders.map((h) => (h.person === chosen ? { ...h, level: null } : h)),
        })),
      }));
      const scoreIn = (list: readonly AskedFacts[]) => rankPeople(list, votes).find(({ person: id }) => id === chosen)?.score ?? 0;
      expect(scoreIn(narrow) - scoreIn(unknown)).toBeGreaterThanOrEqual(-ROUNDING);
    }),
  );
});

describe('votes of a text', () => {
  test('by hand: squared strength, halved every three years, by part', () => {
    const found: TextHit[] = [
      {
        contribution: 'c1',
        bm25: 4,
        at: NOW,
        contributors: [
          ['a', 'AUTHOR'],
          ['b', 'REVIEWER'],
          ['h', 'HELPED'],
        ],
      },
      {
        contribution: 'c2',
        bm25: 2,
        at: NOW - 3 * 365.25 * DAY,
        contributors: [
          ['b', 'AUTHOR'],
          ['b', 'REVIEWER'],
        ],
      },
    ];
    const votes = textVotes(found, NOW);
    expect(votes.get('a')?.sum).toBeCloseTo(1, 12);
    expect(votes.get('b')?.sum).toBeCloseTo(0.8 + 0.125 * 1.8, 12);
    expect(votes.has('h')).toBe(false);
    const ranking = rankPeople([], votes);
    expect(ranking.map(({ person: id }) => id)).toEqual(['b', 'a']);
    expect(ranking[0]?.score).toBeCloseTo(1, 12);
    expect(ranking[1]?.score).toBeCloseTo(1 / (0.8 + 0.125 * 1.8), 12);
  });

  test('shares of contributions sum to the votes of their person', () => {
    fc.assert(
      fc.property(hits, (found) => {
        for (const { sum, addends } of textVotes(found, NOW).values())
          expect(Math.abs(total(addends.values()) - sum)).toBeLessThan(ROUNDING);
      }),
    );
  });
});
