import fc from 'fast-check';
import { Kept } from '../src/kept';

const key = fc.integer({ min: 0, max: 12 }).map(String);
const call = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key }),
  fc.record({ kind: fc.constant('get' as const), key }),
  fc.record({ kind: fc.constant('delete' as const), key }),
);

test('the half that was asked for last is kept, and each value as it was set last', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 200 }), fc.integer({ min: 2, max: 10 }), (calls, most) => {
      const kept = new Kept<number>(most);
      const values = new Map<string, number>();
      // By when they were asked for, the last one at the end.
      let recent: string[] = [];
      for (const [i, { kind, key }] of calls.entries()) {
        const others = recent.filter((one) => one !== key);
        if (kind === 'set') kept.set(key, i);
        if (kind === 'set') values.set(key, i);
        if (kind === 'delete') kept.delete(key);
        const value = kind === 'get' ? kept.get(key) : undefined;
        if (value !== undefined) expect(value).toBe(values.get(key));
        const certain = recent.slice(-Math.floor(most / 2)).includes(key);
        if (kind === 'get' && certain) expect(value).toBeDefined();
        recent = kind === 'set' || value !== undefined ? [...others, key] : others;
      }
    }),
  );
});

test('no more than all are kept', () => {
  for (const most of [2, 3, 10]) {
    const kept = new Kept<number>(most);
    for (let i = 0; i < 40; i++) kept.set(String(i), i);
    // From the last one on, so that asking pushes none out that is asked for later.
    const found = Array.from({ length: 40 }, (_, i) => kept.get(String(39 - i))).filter((value) => value !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(Math.floor(most / 2));
    expect(found.length).toBeLessThanOrEqual(most);
  }
});
