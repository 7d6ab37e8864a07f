import type { SkillEvent } from '../../src/derived/credit/event';
import fc from 'fast-check';
import { creditOf, decay } from '../../src/derived/credit/credit';
import { CREDIT_PARAMETERS as C } from '../../src/derived/credit/parameters';
import { levelValue } from '../../src/derived/ranking/score';
import { referenceOf } from '../../src/derived/credit/sums';
import { scoreWork, type Work } from './scoring';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 0, 1);
const PARTS = [...Object.keys(C.partWeights), 'HELPED'];
const GIVING = Object.keys(C.partWeights);

const event = fc.record({
  contribution: fc.integer({ min: 0, max: 30 }).map((i) => `c${i}`),
  at: fc.integer({ min: 0, max: 5000 }).map((days) => NOW - days * DAY),
  size: fc.option(fc.integer({ min: 0, max: 100_000 })),
  skills: fc.integer({ min: 1, max: 6 }),
  part: fc.constantFrom(...PARTS),
});
/** T is at least what the person did in the skill: credit of all skills of each contribution, and of work elsewhere. */
const totalOf = (events: readonly SkillEvent[], elsewhere: number) =>
  events.reduce((sum, { part, size, at }) => sum + creditOf(part, size) * decay(at, NOW, C.knowledgeHalfLife), elsewhere);
const work = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 8 }),
  elsewhere: fc.double({ min: 0, max: 100, noNaN: true }),
});
const holders = fc
  .array(work, { minLength: 1, maxLength: 6 })
  .map((people) => people.map(({ events, elsewhere }, i): Work => ({ person: `p${i}`, events, total: totalOf(events, elsewhere) })));

const sumsOf = (people: readonly Work[]) => new Map(scoreWork(people, NOW).map(({ person, sum }) => [person, sum]));
const withEvent = ({ person, events, total }: Work, added: SkillEvent): Work => ({
  person,
  events: [...events, added],
  total: total + totalOf([added], 0),
});
const ROUNDING = 1e-9;

test('by hand: an author today and a reviewer two years ago', () => {
  const ago = NOW - 2 * 365.25 * DAY;
  const [author, reviewer] = scoreWork(
    [
      { person: 'a', events: [{ contribution: 'c1', at: NOW, size: 99, skills: 1, part: 'AUTHOR' }], total: 2 * Math.log(100) },
      { person: 'r', events: [{ contribution: 'c2', at: ago, size: 99, skills: 2, part: 'REVIEWER' }], total: 10 },
    ],
    NOW,
  );
  const a = Math.log(100);
  const r = (0.8 * Math.sqrt(a * Math.log(101))) / 2;
  const focusA = 0.5 ** 0.2;
  const focusR = ((r * 2 ** (-2 / 8)) / 10) ** 0.2;
  const current = a * focusA;
  expect(author?.values.knowledge).toBeCloseTo(1, 12);
  expect(author?.values.current).toBeCloseTo(current / (current + 1), 12);
  expect(author?.values.ownership).toBeCloseTo(1, 12);
  expect(reviewer?.values.knowledge).toBeCloseTo((r * 2 ** (-2 / 8) * focusR) / (a * focusA), 12);
  expect(reviewer?.values.current).toBeCloseTo((r * 2 ** (-2 / 0.75) * focusR) / (current + 1), 12);
  expect(reviewer?.values.ownership).toBe(0);
  expect(author?.sum).toBeCloseTo(0.5 + (0.5 * current) / (current + 1) + 0.3, 12);
});

test.each([
  ['AUTHOR', 99, Math.log(100)],
  ['COAUTHOR', 99, Math.log(100)],
  ['HOST', null, Math.log(11)],
  ['APPROVER', 99, Math.sqrt(Math.log(100) * Math.log(101))],
  ['REVIEWER', 99, 0.8 * Math.sqrt(Math.log(100) * Math.log(101))],
  ['HELPER', 0, 0],
  ['PARTICIPANT', 10, 0.1 * Math.sqrt(Math.log(11) * Math.log(101))],
  ['HELPED', 1000, 0],
  ['NOBODY', 1000, 0],
])('credit of %s for size %p', (part, size, credit) => {
  expect(creditOf(part, size)).toBeCloseTo(credit, 12);
});

test('what is dated later than the newest counts like it', () => {
  expect(decay(NOW + DAY, NOW, 3)).toBe(1);
  expect(decay(NOW - 3 * 365.25 * DAY, NOW, 3)).toBeCloseTo(0.5, 12);
});

test('the addends of contributions sum to the sum of weighted values', () => {
  fc.assert(
    fc.property(holders, (people) => {
      for (const { values, sum, addends } of scoreWork(people, NOW)) {
        expect(Math.abs([...addends.values()].reduce((total, points) => total + points, 0) - sum)).toBeLessThan(ROUNDING);
        const { knowledge, current, ownership } = values;
        expect(Math.abs(0.5 * knowledge + 0.5 * current + 0.3 * ownership - sum)).toBeLessThan(ROUNDING);
      }
    }),
  );
});

test('values lie between 0 and 1, the best in knowledge has exactly 1, and ownership is shared out', () => {
  fc.assert(
    fc.property(holders, (people) => {
      const scored = scoreWork(people, NOW);
      for (const { values } of scored)
        for (const value of Object.values(values)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + ROUNDING);
        }
      const any = scored.some(({ sum }) => sum > 0);
      expect(Math.max(...scored.map(({ values }) => values.knowledge ?? 0))).toBeCloseTo(any ? 1 : 0, 9);
      const owned = scored.reduce((sum, { values }) => sum + (values.ownership ?? 0), 0);
      expect(Math.min(Math.abs(owned - 1), Math.abs(owned))).toBeLessThan(ROUNDING);
    }),
  );
});

test('neither the order of people nor that of their events matters', () => {
  fc.assert(
    fc.property(holders, fc.nat(), (people, turn) => {
      const rotated = <T>(list: readonly T[]) => [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)];
      const before = sumsOf(people);
      const after = sumsOf(rotated(people).map((holder) => ({ ...holder, events: rotated(holder.events) })));
      for (const [person, sum] of before) expect(after.get(person)).toBeCloseTo(sum, 9);
    }),
  );
});

/**
 * What holds of one more contribution is this: where it shows the skill alone and is not later than the newest known, L·f, S·f
 * and V of its person grow and nobody else's move, so no value of that person falls and none of the others' rises. It does not
 * hold of contributions to many skills, which thin out the focus, nor of a later one, which moves the clock for everybody.
 */
test('one more contribution to the skill alone never lowers its person nor raises anyone else', () => {
  const added = fc.record({ ...eventFields(), skills: fc.constant(1), part: fc.constantFrom(...GIVING) });
  fc.assert(
    fc.property(holders, fc.nat(), added, (people, who, extra) => {
      const chosen = who % people.length;
      const before = scoreWork(people, NOW);
      const after = scoreWork(
        people.map((holder, i) => (i === chosen ? withEvent(holder, extra) : holder)),
        NOW,
      );
      for (const feature of ['knowledge', 'current', 'ownership'] as const)
        people.forEach((_, i) => {
          const change = (after[i]?.values[feature] ?? 0) - (before[i]?.values[feature] ?? 0);
          if (i === chosen) expect(change).toBeGreaterThanOrEqual(-ROUNDING);
          else expect(change).toBeLessThanOrEqual(ROUNDING);
        });
    }),
  );
});

test('who did all that another did in the skill, and more of it, is never below the other', () => {
  const single = fc.record({ ...eventFields(), skills: fc.constant(1) });
  fc.assert(
    fc.property(
      holders,
      fc.array(single, { minLength: 1, maxLength: 6 }),
      fc.array(single, { minLength: 1, maxLength: 4 }),
      (others, shared, more) => {
        const lesser: Work = { person: 'lesser', events: shared, total: totalOf(shared, 0) };
        const greater: Work = { person: 'greater', events: [...shared, ...more], total: totalOf([...shared, ...more], 0) };
        const sums = sumsOf([...others, lesser, greater]);
        expect((sums.get('greater') ?? 0) - (sums.get('lesser') ?? 0)).toBeGreaterThanOrEqual(-ROUNDING);
      },
    ),
  );
});

test('work elsewhere lowers the focus and so never raises anyone', () => {
  fc.assert(
    fc.property(holders, fc.double({ min: 0, max: 1000, noNaN: true }), ([first, ...others], elsewhere) => {
      if (!first) return;
      const before = scoreWork([first, ...others], NOW)[0];
      const after = scoreWork([{ ...first, total: first.total + elsewhere }, ...others], NOW)[0];
      expect((after?.sum ?? 0) - (before?.sum ?? 0)).toBeLessThanOrEqual(ROUNDING);
    }),
  );
});

test('who was only helped, or is not there, scores nothing', () => {
  fc.assert(
    fc.property(holders, event, (people, helped) => {
      const sums = sumsOf([...people, { person: 'helped', events: [{ ...helped, part: 'HELPED' }], total: 0 }]);
      expect(sums.get('helped')).toBe(0);
      expect(scoreWork([], NOW)).toEqual([]);
    }),
  );
});

test('a believed level counts from .5 to 5, less half its uncertainty; none counts nothing', () => {
  expect(levelValue({ mean: 5, sd: 0, level: 5 })).toBe(1);
  expect(levelValue({ mean: 3, sd: 1, level: 3 })).toBeCloseTo(2 / 4.5, 12);
  expect(levelValue({ mean: 0.6, sd: 1, level: 1 })).toBe(0);
  expect(levelValue({ mean: 5, sd: 0, level: null })).toBe(0);
});

test('ages are counted from the end of the week of the newest contribution', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (newest) => {
      const reference = referenceOf(newest);
      expect(reference % (7 * DAY)).toBe(0);
      expect(reference - newest).toBeGreaterThanOrEqual(0);
      expect(reference - newest).toBeLessThan(7 * DAY);
    }),
  );
});

test('the same history a year later scores the same', () => {
  fc.assert(
    fc.property(holders, fc.integer({ min: -3650, max: 3650 }), (people, days) => {
      const moved = people.map((holder) => ({ ...holder, events: holder.events.map((e) => ({ ...e, at: e.at + days * DAY })) }));
      const later = new Map(scoreWork(moved, NOW + days * DAY).map(({ person, sum }) => [person, sum]));
      for (const [person, sum] of sumsOf(people)) expect(later.get(person)).toBeCloseTo(sum, 9);
    }),
  );
});

function eventFields() {
  return {
    contribution: fc.constant('added'),
    at: fc.integer({ min: 0, max: 5000 }).map((days) => NOW - days * DAY),
    size: fc.option(fc.integer({ min: 0, max: 100_000 })),
    skills: fc.integer({ min: 1, max: 6 }),
    part: fc.constantFrom(...PARTS),
  };
}
