import fc from 'fast-check';
import { rankPeople } from '../../src/answers/expert/rank';
import { textVotes, type TextHit } from '../../src/answers/expert/text-votes';

import { ask, DAY, hits, NOW, ROUNDING, total } from './questions';

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
      for (const { sum, addends } of textVotes(found, NOW).values()) expect(Math.abs(total(addends.values()) - sum)).toBeLessThan(ROUNDING);
    }),
  );
});
