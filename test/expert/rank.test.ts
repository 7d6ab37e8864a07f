import type { SkillEvent } from '../../src/derived/credit/event';
import fc from 'fast-check';
import { termsOf } from '../../src/answers/expert/explanation';
import { CREDIT_PARAMETERS as C } from '../../src/derived/credit/parameters';
import { EXPERT_PARAMETERS as P } from '../../src/answers/expert/parameters';
import { MatchVia } from '../../src/answers/expert/match-via';
import { type AskedFacts, type Candidate, rankPeople, type RankQuestion, supportOf } from '../../src/answers/expert/rank';
import { standardOf, TEXT_SHARE } from '../../src/derived/ranking/score';
import { textVotes, type TextHit, type TextVotes } from '../../src/answers/expert/text-votes';
import { factorAt } from '../../src/derived/credit/sums';
import type { Traits } from '../../src/answers/expert/traits';
import { holderOf } from './scoring';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 0, 1);
const ROUNDING = 1e-9;

const at = fc.integer({ min: 0, max: 4000 }).map((days) => NOW - days * DAY);
const part = fc.constantFrom(...Object.keys(C.partWeights), 'HELPED');
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
  standing: fc.double({ min: 0, max: 1, noNaN: true }),
});
const FREE: Traits = { availability: 'FREE', awayUntil: null, help: 0, lastAt: NOW, location: null, timeZone: null, team: null };
const traits = fc.record({
  availability: fc.constantFrom('FREE', 'BUSY', 'AWAY'),
  awayUntil: fc.option(fc.constantFrom(NOW - DAY, NOW + DAY)),
  help: fc.double({ min: 0, max: 1e30, noNaN: true }),
  lastAt: fc.option(at),
  location: fc.constantFrom(null, 'Porto', 'Pune'),
  timeZone: fc.constantFrom(null, 'Europe/Lisbon', 'Asia/Kolkata', 'Nowhere/Land'),
  team: fc.constantFrom(null, 't1', 't2'),
});
const everyone = fc.record(Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`p${i}`, traits])));
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
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      own: holders,
      below: fc.array(holders, { maxLength: 3 }),
      beside: fc.array(holders, { maxLength: 2 }),
      required: fc.boolean(),
      minLevel: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 3 },
  )
  .map((asked): Question => {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const events = new Map<string, Map<string, readonly SkillEvent[]>>();
    const partOf = (skill: string, people: People) => {
      for (const work of people) events.set(work.person, (events.get(work.person) ?? new Map()).set(skill, work.events));
      const candidates = people.map((work): Candidate => ({ ...holderOf(work, NOW), ...work.belief }));
      return { skill, holders: candidates, standard: standardOf(candidates, NOW) };
    };
    const facts = asked.map(({ weight, own, below, beside, required, minLevel }, i): AskedFacts => {
      const parts = [partOf(`s${i}`, own), ...below.map((people, j) => partOf(`s${i}-${j}`, people))];
      const neighbours = beside.map((people, j) => ({ ...partOf(`s${i}+${j}`, people), via: MatchVia.RELATED, share: 0.4 / (j + 1) }));
      const rest = { required, minLevel, broad: below.length > 0, via: MatchVia.EXACT, parts, neighbours };
      return { skill: `s${i}`, weight: weight / total, ...rest };
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
const votes = hits.map((found) => textVotes(found, NOW));
const question = fc.record({ asked: questions, votes, traits: everyone });

/** A question as it is ranked: everyone is free and nobody is near unless said otherwise. */
function ask(
  skills: readonly AskedFacts[],
  found: ReadonlyMap<string, TextVotes> = new Map(),
  people?: Record<string, Traits>,
): RankQuestion {
  const known = people ? new Map(Object.entries(people)) : new Map(['a', 'b', 'c', 'B', ...Object.keys(NAMES)].map((id) => [id, FREE]));
  const asker = people ? { team: 't1', location: 'Porto', timeZone: 'Europe/Lisbon' } : undefined;
  return {
    skills,
    votes: found,
    textShare: skills.length ? TEXT_SHARE : 1,
    circumstances: { traits: known, asker, now: NOW, reference: NOW },
  };
}
const NAMES = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`p${i}`, true]));
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

test('terms sum to the score; contributions to knowledge, current, ownership and text; matches to all that skills give', () => {
  fc.assert(
    fc.property(question, ({ asked: { facts, events }, votes: found, traits: people }) => {
      const asked = ask(facts, found, people);
      for (const ranked of rankPeople(asked)) {
        const terms = termsOf(ranked, asked.textShare);
        expect(Math.abs(total(terms.map(({ points }) => points)) - ranked.score)).toBeLessThan(ROUNDING);
        for (const { weight, value, points, detail } of terms) {
          expect(Math.abs(weight * value - points)).toBeLessThan(ROUNDING);
          expect(detail).not.toBe('');
        }
        const { knowledge, current, ownership, level, standing, text } = ranked.points;
        const support = supportOf(ranked, events.get(ranked.person) ?? new Map());
        expect(Math.abs(total(support.values()) - knowledge - current - ownership - text)).toBeLessThan(ROUNDING);
        const matches = [...ranked.matches.values()].map(({ points }) => points);
        expect(Math.abs(total(matches) - knowledge - current - ownership - level - standing)).toBeLessThan(ROUNDING);
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

/** One skill whose holders all did the same. */
function equals(ids: readonly string[], fields: Partial<Candidate> = {}): AskedFacts {
  const events = [{ contribution: 'c', at: NOW, size: 10, skills: 1, part: 'AUTHOR' }];
  const list = ids.map((id): Candidate => ({
    ...holderOf({ person: id, events, total: 5 }, NOW),
    mean: 3,
    sd: 1,
    level: 3,
    standing: 0,
    ...fields,
  }));
  const part = { skill: 's', holders: list, standard: standardOf(list, NOW) };
  return { skill: 's', weight: 1, required: false, minLevel: null, broad: false, via: MatchVia.EXACT, parts: [part], neighbours: [] };
}

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
      const expected = free.filter(({ matches }) =>
        required.every((skill) => {
          const match = matches.get(skill);
          return match && match.points > 0 && match.via !== MatchVia.RELATED;
        }),
      );
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

describe('a level that is asked for', () => {
  test('counts by its probability: a sure 3 is worth less for level 4 than a likely 4', () => {
    const facts = equals(['a', 'b']);
    const [part] = facts.parts;
    const holdersOf = (part?.holders ?? []).map((h) =>
      h.person === 'a' ? { ...h, mean: 3, sd: 0.2 } : { ...h, mean: 4, sd: 1, level: 4 },
    );
    const asked = { ...facts, minLevel: 4, parts: [{ ...(part as AskedFacts['parts'][number]), holders: holdersOf }] };
    const ranking = rankPeople(ask([asked]));
    expect(ranking.map(({ person: id }) => id)).toEqual(['b', 'a']);
    expect(ranking[0]?.matches.get('s')?.probability).toBeCloseTo(0.6915, 3);
    expect(ranking[1]?.matches.get('s')?.probability).toBeLessThan(0.01);
  });
});

describe('neighbours of a skill', () => {
  test('stand in with their share, never beside the skill itself', () => {
    const facts = equals(['a', 'b']);
    const [own] = facts.parts as [AskedFacts['parts'][number]];
    const [beside] = equals(['b', 'c']).parts as [AskedFacts['parts'][number]];
    const asked = { ...facts, parts: [own], neighbours: [{ ...beside, skill: 'n', via: MatchVia.RELATED, share: 0.4 }] };
    const ranking = rankPeople(ask([asked]));
    expect(ranking.map(({ person: id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ranking[1]?.score).toBeCloseTo(ranking[0]?.score ?? 0, 12);
    expect(ranking[1]?.matches.get('s')).toMatchObject({ skill: 's', via: 'EXACT' });
    expect(ranking[2]?.matches.get('s')).toMatchObject({ skill: 'n', via: 'RELATED' });
    expect(ranking[2]?.score).toBeCloseTo(0.4 * (ranking[0]?.score ?? 0), 12);
  });
});

describe('circumstances', () => {
  const three = equals(['a', 'b', 'c']);
  const order = (people: Record<string, Traits>) => rankPeople(ask([three], new Map(), people)).map(({ person: id }) => id);

  test('of equals the one who is free comes first, then who is busy, then who is away', () => {
    expect(order({ a: { ...FREE, availability: 'AWAY' }, b: { ...FREE, availability: 'BUSY' }, c: FREE })).toEqual(['c', 'b', 'a']);
  });

  test('an absence that is over no longer counts', () => {
    expect(order({ a: { ...FREE, availability: 'AWAY', awayUntil: NOW - DAY }, b: FREE, c: FREE })).toEqual(['a', 'b', 'c']);
  });

  test('who took part in nothing for long comes behind who did, who never did keeps all', () => {
    expect(order({ a: { ...FREE, lastAt: NOW - 700 * DAY }, b: { ...FREE, lastAt: NOW - 7 * DAY }, c: { ...FREE, lastAt: null } })).toEqual(
      ['c', 'b', 'a'],
    );
  });

  test('who helps much gives way, and the weight is shown', () => {
    const busy = { ...FREE, help: 40 / factorAt(NOW, C.helpHalfLife) };
    const ranking = rankPeople(ask([three], new Map(), { a: busy, b: FREE, c: FREE }));
    expect(ranking.map(({ person: id }) => id)).toEqual(['b', 'c', 'a']);
    const load = termsOf(ranking[2] as (typeof ranking)[number], TEXT_SHARE).find(({ feature }) => feature === 'load');
    expect(load).toMatchObject({
      weight: expect.closeTo(-P.load.most, 9) as number,
      detail: expect.stringContaining('40 times') as string,
    });
  });

  test('of equals the nearer one comes first', () => {
    const lisbon = { ...FREE, location: 'Porto', timeZone: 'Europe/Lisbon' };
    expect(order({ a: { ...FREE, timeZone: 'Asia/Kolkata' }, b: lisbon, c: { ...lisbon, team: 't1' } })).toEqual(['c', 'b', 'a']);
  });
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
    const ranking = rankPeople(ask([], votes));
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
