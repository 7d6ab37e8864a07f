import fc from 'fast-check';
import { lostNumbers } from '../../src/server/exact-numbers';

test.each<[string, string[]]>([
  ['{"id":9007199254740993}', ['id']],
  ['{"id":9007199254740991}', []],
  ['{"id":-12345678901234567890}', ['id']],
  ['{"a":[1,{"b c":12345678901234567890}],"d":[[9007199254740992]]}', ['a.1.b c', 'd.0.0']],
  ['9007199254740993', ['']],
  ['{"a":"9007199254740993","b":" :9007199254740993","c\\"":9007199254740993}', ['c\\"']],
  ['{"version":1e400}', ['version']],
  ['{"x":1e20,"y":0.12345678901234567,"z":12345678901234567.0}', ['z']],
  ['{"url":"x:1e400","a\\\\":12345678901234567}', ['a\\\\']],
])('%s', (json, paths) => {
  expect(lostNumbers(json, 20).map(({ path }) => path)).toEqual(paths);
});

test('what a program can write itself is never refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const numbers = (inner: unknown): number[] =>
        typeof inner === 'number' ? [inner] : inner && typeof inner === 'object' ? Object.values(inner).flatMap(numbers) : [];
      // JSON.stringify writes whole doubles up to 1e21 in full: those beyond 2^53 are the only ones in doubt.
      fc.pre(numbers(value).every((number) => Number.isSafeInteger(number) || !Number.isInteger(number) || Math.abs(number) >= 1e21));
      expect(lostNumbers(JSON.stringify(value, null, indent), 20)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('each lost number is found where it stands, and no more are told than asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.string()), { maxLength: 30 }), (values) => {
      const json = `{"rows":[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(' , ')}]}`;
      const expected = values.flatMap((value, i) =>
        typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) ? [`rows.${i}`] : [],
      );
      expect(lostNumbers(json, 5).map(({ path }) => path)).toEqual(expected.slice(0, 5));
    }),
  );
});
