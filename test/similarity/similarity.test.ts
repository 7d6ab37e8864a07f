import fc from 'fast-check';
import { associationsOf } from '../../src/derived/similarity/associations';
import { neighboursOf } from '../../src/derived/similarity/neighbours';
import { Occurrences } from '../../src/derived/similarity/occurrences';
import { SIMILARITY_PARAMETERS } from '../../src/derived/similarity/parameters';
import { random } from '../proficiency/synthetic';

/** All similarities by pair of skills, however small. */
function similarities(lists: readonly (readonly number[])[], skills: number): Map<string, number> {
  const occurrences = new Occurrences(skills);
  for (const list of lists) occurrences.add(list);
  const all = { ...SIMILARITY_PARAMETERS, neighbours: skills, minSimilarity: 1e-4 };
  const rows = [...neighboursOf([...associationsOf(occurrences, all)], all)];
  return new Map(rows.flatMap((row, skill) => row.map((other) => [`${skill} ${other.skill}`, other.similarity] as const)));
}

/** 200 people: skills 0 and 1 always together, 2 with everybody, 3 to 9 by chance; skill 10 with either 3 or 4. */
function people(): number[][] {
  const next = random(5);
  return Array.from({ length: 200 }, (_, i) => {
    const own = [2, 3 + Math.floor(next() * 7), 3 + Math.floor(next() * 7)];
    if (i % 8 === 0) own.push(0, 1);
    if (own.includes(3) || own.includes(4)) own.push(10);
    return own;
  });
}

test('skills that always meet are alike, a skill that everybody has is like none', () => {
  const found = similarities(people(), 11);
  expect(found.get('0 1')).toBeGreaterThan(0.95);
  expect(found.get('10 3')).toBeGreaterThan(0.35);
  for (let skill = 0; skill < 11; skill++) expect(found.get(`2 ${skill}`) ?? 0).toBeLessThan(0.1);
  expect(found.get('5 6') ?? 0).toBeLessThan(0.35);
});

test('who meets the same skills is alike without ever meeting', () => {
  // 0 and 1 are each half of the time with 2, 3 and 4; 5 to 9 are others.
  const lists = Array.from({ length: 120 }, (_, i) =>
    i % 3 === 0 ? [5 + (i % 5), 5 + ((i + 3) % 5)] : [i % 3 === 1 ? 0 : 1, 2 + (i % 2), 4],
  );
  const found = similarities(lists, 10);
  expect(found.get('0 1')).toBeGreaterThan(0.2);
  expect(found.get('0 5')).toBeUndefined();
});

test('a pair that was met once or twice says nothing', () => {
  const lists = [...Array.from({ length: 50 }, (_, i) => [2 + (i % 4), 6 + (i % 3)]), [0, 1], [0, 1]];
  expect(similarities(lists, 9).get('0 1')).toBeUndefined();
});

const LISTS = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 5 }), { minLength: 5, maxLength: 60 });

test('similarity is the same both ways and lies between 0 and 1', () => {
  fc.assert(
    fc.property(LISTS, (lists) => {
      const found = similarities(lists, 8);
      for (const [pair, value] of found) {
        const [a, b] = pair.split(' ');
        expect(value > 0 && value <= 1).toBe(true);
        expect(found.get(`${b} ${a}`)).toBeCloseTo(value, 3);
      }
    }),
    { numRuns: 60 },
  );
});

test('neither the order of people nor the numbers of skills matter', () => {
  const turn = (skill: number) => 7 - skill;
  fc.assert(
    fc.property(LISTS, (lists) => {
      const found = similarities(lists, 8);
      const other = similarities(
        [...lists].reverse().map((list) => list.map(turn)),
        8,
      );
      expect(other.size).toBe(found.size);
      for (const [pair, value] of found) {
        const [a = 0, b = 0] = pair.split(' ').map(Number);
        expect(other.get(`${turn(a)} ${turn(b)}`)).toBeCloseTo(value, 3);
      }
    }),
    { numRuns: 60 },
  );
});

test('a skill has ten neighbours at most, the strongest, none below the limit', () => {
  const lists = Array.from({ length: 400 }, (_, i) => (i % 2 ? Array.from({ length: 15 }, (_v, k) => k) : [15 + (i % 5), 20 + (i % 7)]));
  const occurrences = new Occurrences(27);
  for (const list of lists) occurrences.add(list);
  const [first = []] = neighboursOf([...associationsOf(occurrences)]);
  expect(first).toHaveLength(10);
  expect(first.map(({ skill }) => skill)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('lists grow beyond the room they began with, and turn round', () => {
  const lists = new Occurrences(3);
  for (let i = 0; i < 10_000; i++) lists.add([i % 3, 2, 2]);
  expect([...lists.of(9_999)]).toEqual([0, 2]);
  const turned = lists.turned();
  expect([0, 1, 2].map((skill) => turned.of(skill).length)).toEqual([3_334, 3_333, 10_000]);
  expect([...turned.of(1).subarray(0, 3)]).toEqual([1, 4, 7]);
});
