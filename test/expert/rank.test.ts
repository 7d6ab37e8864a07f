import fc from 'fast-check';
import { type DetailFacts, detailOf } from '../../src/answers/expert/details';
import { termsOf } from '../../src/answers/expert/explanation';
import type { SkillEvent } from '../../src/derived/credit/event';
import { type AskedFacts, type Candidate, rankPeople, supportOf } from '../../src/answers/expert/rank';
import { textVotes, type TextVotes } from '../../src/answers/expert/text-votes';
import { ask, equals, everyone, hits, NOW, question, questions, ROUNDING, total } from './questions';

test('terms sum to the score; contributions to knowledge, current, ownership and text; matches to all that skills give', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts, events }, votes: found, traits: people }) => {
      const asked = ask(facts, found, people);
      for (const ranked of rankPeople(asked)) {
        const terms = termsOf(ranked, asked.textShare);
        expect(Math.abs(total(terms.map(({ points }) => points)) - ranked.score)).toBeLessThan(ROUNDING);
        for (const { weight, value, points } of terms) expect(Math.abs(weight * value - points)).toBeLessThan(ROUNDING);
        const { knowledge, current, ownership, level, standing, text } = ranked.points;
        const support = supportOf(ranked, events.get(ranked.person) ?? new Map());
        expect(Math.abs(total(support.values()) - knowledge - current - ownership - text)).toBeLessThan(ROUNDING);
        const matches = [...ranked.matches.values()].map(({ points }) => points);
        expect(Math.abs(total(matches) - knowledge - current - ownership - level - standing)).toBeLessThan(ROUNDING);
      }
    }),
  );
});

test('every term can be told in a sentence without a hole', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts, events }, votes: found, traits: people }) => {
      const asked = ask(facts, found, people);
      const { asker, now } = asked.circumstances;
      const skills = new Set(facts.map(({ skill }) => skill));
      const known: DetailFacts = { until: now, dated: false, now, asker, asked: skills, names: new Map(), titles: new Map() };
      for (const ranked of rankPeople(asked)) {
        const own = { events: events.get(ranked.person) ?? new Map<string, SkillEvent[]>(), vouching: undefined };
        for (const { feature } of termsOf(ranked, asked.textShare))
          expect(detailOf(feature, ranked, own, known)).toMatch(/^(?!.*(undefined|null|NaN|Infinity)).+$/);
      }
    }),
  );
});

test('scores lie between 0 and 1', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes: found, traits: people }) => {
      for (const { score } of rankPeople(ask(facts, found, people))) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1 + ROUNDING);
      }
    }),
  );
});

test('values of terms lie between 0 and 1 where no skill is broad', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes: found, traits: people }) => {
      const narrow = facts.filter(({ broad }) => !broad);
      const asked = ask(narrow, found, people);
      for (const ranked of rankPeople(asked))
        for (const { value } of termsOf(ranked, asked.textShare)) expect(value).toBeLessThanOrEqual(1 + ROUNDING);
    }),
  );
});

test('best first, ties by id, nobody twice, nobody without points', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes: found, traits: people }) => {
      const ranking = rankPeople(ask(facts, found, people));
      const keys = ranking.map(({ score, person: id }) => [score, id] as const);
      expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1)));
      expect(new Set(keys.map(([, id]) => id)).size).toBe(keys.length);
    }),
  );
});

test('people who did the same stand in the order of their ids', () => {
  expect(rankPeople(ask([equals(['b', 'c', 'a', 'B'])])).map(({ person: id }) => id)).toEqual(['B', 'a', 'b', 'c']);
});

test('the order in which people, skills and hits come does not matter', () => {
  fc.assert(
    fc.property(questions, hits, everyone, ({ facts }, found, people) => {
      const once = rankPeople(ask(facts, textVotes(found, NOW), people));
      const turned = facts
        .map((asked) => ({ ...asked, parts: asked.parts.map((part) => ({ ...part, holders: [...part.holders].reverse() })).reverse() }))
        .reverse();
      const again = rankPeople(ask(turned, textVotes([...found].reverse(), NOW), people));
      const scores = new Map(again.map((ranked) => [ranked.person, ranked.score]));
      expect(scores.size).toBe(once.length);
      for (const { person: id, score } of once) expect(scores.get(id)).toBeCloseTo(score, 9);
    }),
  );
});

test('only who has something of each required skill is left, and nothing else changes', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes: found, traits: people }) => {
      const free = rankPeople(
        ask(
          facts.map((asked) => ({ ...asked, required: false })),
          found,
          people,
        ),
      );
      const required = facts.filter((asked) => asked.required).map(({ skill }) => skill);
      // Whoever a neighbour stands in for may hold the skill as well.
      const held = rankPeople(
        ask(
          facts.map((asked) => ({ ...asked, required: false, neighbours: [] })),
          found,
          people,
        ),
      );
      const holds = (id: string, skill: string) =>
        held.some(({ person, matches }) => person === id && (matches.get(skill)?.points ?? 0) > 0);
      const expected = free.filter(({ person }) => required.every((skill) => holds(person, skill)));
      expect(rankPeople(ask(facts, found, people)).map(({ person: id, score }) => [id, score])).toEqual(
        expected.map(({ person: id, score }) => [id, score]),
      );
    }),
  );
});

test('who has nothing of what was asked is not ranked, nor anyone who may not be shown', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts }, votes: found, traits: people }) => {
      const held = facts.flatMap(({ parts, neighbours }) => [...parts, ...neighbours]);
      const involved = new Set([...found.keys(), ...held.flatMap((part) => part.holders.map((h) => h.person))]);
      const { p0: _hidden, ...shown } = people;
      for (const { person: id } of rankPeople(ask(facts, found, shown))) {
        expect(involved).toContain(id);
        expect(id).not.toBe('p0');
      }
    }),
  );
});

/** The score of one person after `change` was made to what they hold. */
function scoreAfter(facts: readonly AskedFacts[], found: ReadonlyMap<string, TextVotes>, id: string, change: Partial<Candidate>): number {
  const changed = facts.map((asked) => ({
    ...asked,
    parts: asked.parts.map((part) => ({ ...part, holders: part.holders.map((h) => (h.person === id ? { ...h, ...change } : h)) })),
  }));
  return rankPeople(ask(changed, found)).find((ranked) => ranked.person === id)?.score ?? 0;
}

test('a believed level, a higher one and colleagues who vouch never lower their person', () => {
  fc.assert(
    fc.property(question, fc.nat(), ({ asked: { facts }, votes: found }, who) => {
      const narrow = facts.filter(({ broad }) => !broad).map((asked) => ({ ...asked, required: false }));
      const id = `p${who % 7}`;
      const scores = [
        scoreAfter(narrow, found, id, { level: null, standing: 0 }),
        scoreAfter(narrow, found, id, { level: 2, mean: 2, sd: 0.5, standing: 0 }),
        scoreAfter(narrow, found, id, { level: 4, mean: 4, sd: 0.5, standing: 0 }),
        scoreAfter(narrow, found, id, { level: 4, mean: 4, sd: 0.5, standing: 0.6 }),
      ];
      scores.forEach((score, i) => expect(score - (scores[i - 1] ?? 0)).toBeGreaterThanOrEqual(-ROUNDING));
    }),
  );
});
