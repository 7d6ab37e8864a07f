import fc from 'fast-check';
import { RISK_PARAMETERS as P } from '../../src/answers/risk/parameters';
import { type Found, lookBack, markOf, missed } from '../../src/answers/risk/unmet-demand';
import { startOfDay } from '../../src/time';

const skill = { skillId: 's1', text: null };

test('marks: the same person for the same subject, and never joined across subjects', () => {
  const people = Array.from({ length: 2_000 }, (_, i) => `p${i}`);
  const marks = people.map((person) => markOf(person, skill, 'salt'));
  expect(people.map((person) => markOf(person, skill, 'salt'))).toEqual(marks);
  const all = 2 ** P.markBits;
  expect(new Set(marks).size).toBeLessThanOrEqual(all);
  // By chance one in so many; twice that is far outside of it.
  const most = (2 * people.length) / all;
  expect(people.filter((person, i) => markOf(person, { skillId: 's2', text: null }, 'salt') === marks[i]).length).toBeLessThan(most);
  expect(people.filter((person, i) => markOf(person, skill, 'pepper') === marks[i]).length).toBeLessThan(most);
});

test('a skill and a text of the same name are two subjects', () => {
  const marks = (of: typeof skill | { skillId: null; text: string }) => Array.from({ length: 50 }, (_, i) => markOf(`p${i}`, of, 'salt'));
  expect(marks(skill)).not.toEqual(marks({ skillId: null, text: 's1' }));
});

test('marks that meet only ever count too few: five marks are at least five people', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 30 }), (askers) => {
      const marks = new Set(askers.map((asker) => markOf(`p${asker}`, skill, 'salt')));
      expect(marks.size).toBeLessThanOrEqual(new Set(askers).size);
    }),
  );
});

describe('what was searched in vain', () => {
  const found = (best: number | undefined, levelAsked = false): Found => ({ skillId: 's1', best, levelAsked });

  test.each<[string, Found[], string | null, boolean, string[]]>([
    ['nobody has it', [found(undefined)], null, true, ['s1']],
    ['somebody has it', [found(0)], null, true, []],
    ['nobody is likely to be at the level', [found(0.3, true)], null, true, ['s1']],
    ['somebody is', [found(0.7, true)], null, true, []],
    ['a text that names no skill finds people', [], 'zither', true, []],
    ['it finds nobody', [], 'zither', false, ['zither']],
    ['nothing is left of the text', [], '', false, []],
  ])('%s', (_name, skills, text, anybody, subjects) => {
    expect(missed(skills, text, anybody).map(({ skillId, text: words }) => skillId ?? words)).toEqual(subjects);
  });

  test('long texts are cut', () => {
    expect(missed([], 'x'.repeat(999), false)[0]?.text).toHaveLength(P.longestText);
  });
});

test('no finer time than the day is kept', () => {
  expect(new Date(startOfDay(Date.UTC(2026, 4, 3, 23, 59))).toISOString()).toBe('2026-05-03T00:00:00.000Z');
  expect(new Date(lookBack(Date.UTC(2026, 4, 3, 12))).toISOString()).toBe('2026-02-02T00:00:00.000Z');
});
