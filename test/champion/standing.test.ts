import fc from 'fast-check';
import { circleShares } from '../../src/derived/champion/circles';
import { successRate, worthOf } from '../../src/derived/champion/deeds';
import { discountsOf } from '../../src/derived/champion/discount';
import { findPair } from '../../src/derived/champion/pair-graph';
import { PARTS, standingsOf } from '../../src/derived/champion/standing';
import { wordsWorth } from '../../src/derived/champion/trust';
import { graphOf, nobody, someVouches, unverified, vouch } from './graphs';

const PEOPLE = 9;
const standing = (vouches: Parameters<typeof graphOf>[0], people = PEOPLE, verified = unverified(people)) =>
  standingsOf(graphOf(vouches, people), nobody(people), verified);

describe('discounts', () => {
  test('a vouch that is returned counts .3, of somebody who reports to the person .7', () => {
    const graph = graphOf([vouch(0, 1), vouch(1, 0), vouch(2, 1)], 3);
    const { factor } = discountsOf(graph, Int32Array.of(-1, -1, 1));
    expect(factor[findPair(graph, 0, 1)]).toBeCloseTo(0.3, 9);
    expect(factor[findPair(graph, 2, 1)]).toBeCloseTo(0.7, 9);
  });

  test('two with the same vouchers say little for each other', () => {
    const graph = graphOf([vouch(2, 0), vouch(3, 0), vouch(4, 0), vouch(2, 1), vouch(3, 1), vouch(0, 1)], 5);
    const { overlap } = discountsOf(graph, nobody(5));
    // In(0) = {2,3,4}, In(1) = {0,2,3}: two in common of four.
    expect(overlap[findPair(graph, 0, 1)]).toBeCloseTo(0.5, 9);
  });

  test('to be reviewed by somebody and to review them is no exchange of favours', () => {
    const graph = graphOf([vouch(0, 1), vouch(1, 0, { kind: 'REVIEWED' })], 2);
    expect([...discountsOf(graph, nobody(2)).returned]).toEqual([0, 0]);
  });

  test('the overlap is that of the sets, however it is counted', () => {
    fc.assert(
      fc.property(someVouches(8), (vouches) => {
        const graph = graphOf(vouches, 8);
        const { overlap } = discountsOf(graph, nobody(8));
        const into = Array.from({ length: 8 }, (_, to) => {
          const own = [...graph.from.keys()].slice(graph.offsets[to], graph.offsets[to + 1]);
          return new Set(own.filter((pair) => graph.vouch[pair]! > 0).map((pair) => graph.from[pair]!));
        });
        for (let to = 0; to < 8; to++)
          for (let pair = graph.offsets[to]!; pair < graph.offsets[to + 1]!; pair++) {
            const [a, b] = [into[graph.from[pair]!]!, into[to]!];
            const common = [...a].filter((of) => b.has(of)).length;
            expect(overlap[pair]).toBeCloseTo(a.size && b.size ? common / (a.size + b.size - common) : 0, 9);
          }
      }),
    );
  });
});

describe('trust', () => {
  test('a closed circle of three beside one of six has an eighth of its share', () => {
    const chain = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => vouch(from + i, from + i + 1));
    const shares = circleShares(graphOf([...chain(0, 5), ...chain(6, 8)], 9));
    expect([...shares]).toEqual([1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5]);
  });

  test('the word of a verified person and of those they vouch for is worth more', () => {
    const graph = graphOf([vouch(0, 1), vouch(2, 3), vouch(4, 5)], 6);
    const verified = unverified(6);
    verified[0] = 4.5;
    const worth = wordsWorth(graph, discountsOf(graph, nobody(6)).factor, verified);
    expect(worth[1]!).toBeGreaterThan(worth[3]! * 1.5);
    for (const value of worth) expect(value).toBeLessThanOrEqual(2);
  });
});

describe('deeds', () => {
  test('grow with success, fall with failure, and nothing is worth nothing', () => {
    expect(worthOf(0, 0)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (s, f) => {
        expect(worthOf(s + 1, f)).toBeGreaterThan(worthOf(s, f));
        expect(successRate(s, f + 1)).toBeLessThanOrEqual(successRate(s, f));
      }),
    );
  });

  test('the rate of 18 of 20 by hand', () => {
    // Beta(19, 3.5): mean .8444, sd .0747
    expect(successRate(18, 2)).toBeCloseTo(19 / 22.5 - 1.28 * Math.sqrt((19 * 3.5) / (22.5 ** 2 * 23.5)), 9);
  });
});

describe('scores', () => {
  test('parts sum to the score, the best has 1, and a discount never adds', () => {
    fc.assert(
      fc.property(
        someVouches(PEOPLE),
        fc.array(fc.constantFrom(Number.NaN, 2, 3.5, 5), { minLength: PEOPLE, maxLength: PEOPLE }),
        (vouches, levels) => {
          const { score, parts } = standing(vouches, PEOPLE, Float64Array.from(levels));
          expect(Math.max(...score)).toBeCloseTo(1, 6);
          for (let person = 0; person < PEOPLE; person++) {
            expect(PARTS.reduce((sum, part) => sum + parts[part][person]!, 0)).toBeCloseTo(score[person]!, 12);
            expect(parts.discount[person]!).toBeLessThanOrEqual(1e-12);
            expect(score[person]!).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('the order of people makes no difference', () => {
    fc.assert(
      fc.property(someVouches(PEOPLE), (vouches) => {
        const mirrored = (person: number) => PEOPLE - 1 - person;
        const { score } = standing(vouches);
        const other = standing(vouches.map((of) => ({ ...of, from: mirrored(of.from), to: mirrored(of.to) })));
        score.forEach((value, person) => expect(other.score[mirrored(person)]).toBeCloseTo(value, 6));
      }),
    );
  });

  test('a level verified by a manager never lowers', () => {
    fc.assert(
      fc.property(someVouches(PEOPLE), fc.nat(PEOPLE - 1), (vouches, person) => {
        const verified = unverified(PEOPLE);
        verified[person] = 5;
        expect(standing(vouches, PEOPLE, verified).score[person]!).toBeGreaterThanOrEqual(standing(vouches).score[person]! - 1e-6);
      }),
    );
  });
});
