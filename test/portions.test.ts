import fc from 'fast-check';
import { inPortions, OutOfTime } from '../src/portions';

class TooLarge extends Error {}
const isTooLarge = (error: unknown) => error instanceof TooLarge;
const PACE = { first: 10, aimMs: 100, mostMs: Number.POSITIVE_INFINITY };
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A clock that moves only when something is worked on, and the portions that were. */
function workshop(msOf: (item: number) => number, most = Number.POSITIVE_INFINITY) {
  let time = 0;
  const portions: number[][] = [];
  const work = async (portion: readonly number[]) => {
    portions.push([...portion]);
    const ms = portion.reduce((sum, item) => sum + msOf(item), 0);
    time += Math.min(ms, most);
    if (ms > most) throw new TooLarge();
    return portion.map((item) => -item);
  };
  return { portions, work, now: () => time };
}

test('every item has an outcome at its place, and fails only where it is too slow alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 300 }), { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), async (times, limit) => {
      const { work, now } = workshop((item) => times[item] ?? 0, limit);
      const outcomes = await inPortions(numbers(times.length), work, PACE, isTooLarge, now);
      expect(outcomes).toEqual(times.map((ms, item) => (ms > limit ? { error: new TooLarge() } : { result: -item })));
    }),
  );
});

test('portions grow to what fits into the aim, at most twofold, and shrink again', async () => {
  const { portions, work, now } = workshop((item) => (item < 70 ? 1 : 50));
  await inPortions(numbers(154), work, PACE, isTooLarge, now);
  expect(portions.map(({ length }) => length)).toEqual([10, 20, 40, 80, 2, 2]);
});

test('one that fails for another reason ends the work, and what is done stays', async () => {
  const gone = new Error('gone');
  const work = async ([first = 0, ...rest]: readonly number[]) => {
    if (first >= 10) throw gone;
    return [first, ...rest];
  };
  const outcomes = await inPortions(numbers(40), work, PACE, isTooLarge, () => 0);
  expect(outcomes).toEqual([...numbers(10).map((result) => ({ result })), ...numbers(30).map(() => ({ error: gone }))]);
});

test('after the time of the call nothing is begun', async () => {
  const { work, now } = workshop(() => 20);
  const outcomes = await inPortions(numbers(30), work, { ...PACE, mostMs: 250 }, isTooLarge, now);
  expect(outcomes.filter((outcome) => 'result' in outcome)).toHaveLength(15);
  expect(outcomes.slice(15).every((outcome) => 'error' in outcome && outcome.error instanceof OutOfTime)).toBe(true);
});
