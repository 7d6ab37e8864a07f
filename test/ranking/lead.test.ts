import fc from 'fast-check';
import { leadOf } from '../../src/derived/ranking/lead';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const values = fc.record({ knowledge: share, current: share, ownership: share });
const credit = fc.double({ min: 0, max: 1e6, noNaN: true });

test('who is best in all of it and has done much leads; whose work stopped, or is a trifle, does less', () => {
  const best = { knowledge: 1, current: 1, ownership: 1 };
  expect(leadOf(best, 1_000)).toBeGreaterThan(0.9);
  expect(leadOf({ ...best, current: 0 }, 1_000)).toBeGreaterThan(0.8);
  expect(leadOf({ knowledge: 0.05, current: 0.05, ownership: 0.05 }, 1_000)).toBeLessThan(0.05);
  expect(leadOf(best, 2)).toBeLessThan(0.3);
  expect(leadOf(best, 0)).toBe(0);
});

test('on its scale, and never less for more work', () => {
  fc.assert(
    fc.property(values, values, credit, credit, (one, more, long, further) => {
      const sum = {
        knowledge: Math.max(one.knowledge, more.knowledge),
        current: Math.max(one.current, more.current),
        ownership: Math.max(one.ownership, more.ownership),
      };
      const lead = leadOf(one, long);
      expect(lead).toBeGreaterThanOrEqual(0);
      expect(lead).toBeLessThanOrEqual(1);
      expect(leadOf(sum, long + further)).toBeGreaterThanOrEqual(lead - 1e-12);
    }),
  );
});
