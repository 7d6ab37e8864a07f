import fc from 'fast-check';
import { slices } from '../../src/intake/sync/slices';
import { inTurns, mapInTurns } from '../../src/turns';
import { atOnce } from '../../src/steps';

test('slices hold all items in order, none above the limit but single ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 20 }), (sizes, limit) => {
      const pieces = [...slices(sizes, limit, (size) => size)];
      expect(pieces.flat()).toEqual(sizes);
      for (const piece of pieces) expect(piece.length === 1 || piece.reduce((sum, size) => sum + size, 0) <= limit).toBe(true);
      expect(pieces.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});

test('long work leaves others a turn', async () => {
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  const busy = (ms: number) => {
    for (const end = performance.now() + ms; performance.now() < end;);
  };
  expect(await mapInTurns([1, 2, 3, 4, 5, 6], (n) => (busy(12), n * n))).toEqual([1, 4, 9, 16, 25, 36]);
  clearInterval(other);
  expect(turns).toBeGreaterThan(0);
});

test('what fails in a step fails the work', async () => {
  const failing = function* (): Generator<void, number> {
    yield;
    throw new Error('no');
  };
  await expect(inTurns(failing())).rejects.toThrow('no');
  expect(() => atOnce(failing())).toThrow('no');
});
