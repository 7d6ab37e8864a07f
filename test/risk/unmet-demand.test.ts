import fc from 'fast-check';
import { RISK_PARAMETERS as P } from '../../src/answers/risk/parameters';
import { markOf, type UnmetDay, unmetOf } from '../../src/answers/risk/unmet-demand';

const skill = { skillId: 's1', text: null };
const asked = (day: number, searches: number, askers: number[], subject: Pick<UnmetDay, 'skillId' | 'text'> = skill): UnmetDay => ({
  ...subject,
  day,
  searches,
  askers,
});

test('shown once five different people asked, however often each did', () => {
  expect(unmetOf([asked(1, 900, [1, 2, 3, 4])])).toEqual([]);
  expect(unmetOf([asked(1, 400, [1, 2, 3, 4]), asked(2, 500, [4, 3])])).toEqual([]);
  expect(unmetOf([asked(1, 4, [1, 2, 3, 4]), asked(3, 2, [5, 1])])).toEqual([{ ...skill, searches: 6, lastAt: 3 }]);
});

test('the most searched first; a skill and a text of the same name are two', () => {
  const text = { skillId: null, text: 's1' };
  const five = [1, 2, 3, 4, 5];
  expect(unmetOf([asked(1, 5, five), asked(1, 9, five, text)])).toEqual([
    { ...text, searches: 9, lastAt: 1 },
    { ...skill, searches: 5, lastAt: 1 },
  ]);
});

test('marks: the same person for the same subject, and never joined across subjects', () => {
  const people = Array.from({ length: 2_000 }, (_, i) => `p${i}`);
  const marks = people.map((person) => markOf(person, skill, 'salt'));
  expect(people.map((person) => markOf(person, skill, 'salt'))).toEqual(marks);
  expect(Math.max(...marks)).toBeLessThan(2 ** P.markBits);
  const joined = people.filter((person, i) => markOf(person, { skillId: 's2', text: null }, 'salt') === marks[i]);
  // One in 4,096 by chance.
  expect(joined.length).toBeLessThan(6);
  expect(people.filter((person, i) => markOf(person, skill, 'pepper') === marks[i]).length).toBeLessThan(6);
});

test('collisions of marks only ever count too few: five marks are at least five people', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 30 }), (askers) => {
      const marks = askers.map((asker) => markOf(`p${asker}`, skill, 'salt'));
      const shown = unmetOf([asked(1, askers.length, marks)]).length > 0;
      if (shown) expect(new Set(askers).size).toBeGreaterThanOrEqual(P.askersShown);
    }),
  );
});
