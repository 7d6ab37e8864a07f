import fc from 'fast-check';
import { applyPatch } from '../../src/intake/scim/apply-patch';
import { atOnce } from '../../src/steps';
import { mergeEntries, withoutEntries } from '../../src/intake/scim/entries';
import { readPatch } from '../../src/intake/scim/patch';
import { GROUPS } from '../../src/intake/scim/group-schema';
import { readResource } from '../../src/intake/scim/read-resource';
import { USERS } from '../../src/intake/scim/user-schema';

type Entry = Record<string, unknown>;

const entry = fc.oneof(
  fc.constantFrom('a', 'b'),
  fc.record(
    { value: fc.constantFrom('a', 'b', 'c'), type: fc.constantFrom('work', 'home'), display: fc.constantFrom('x', 'y') },
    { requiredKeys: [] },
  ),
);

/** Two entries as RFC 7644 compares them: by value, and by type where both have one. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const [one, other] = [a as Entry, b as Entry];
  if (one['value'] === undefined) return JSON.stringify(one) === JSON.stringify(other);
  return one['value'] === other['value'] && (one['type'] ?? other['type']) === (other['type'] ?? one['type']);
}

test('the entries that go are those that are the same as a named one', () => {
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), (old, named) => {
      expect(withoutEntries(old, named)).toEqual(old.filter((one) => !named.some((other) => same(other, one))));
    }),
    { numRuns: 1_000 },
  );
});

test('merging looks at each entry a few times, however many there are', () => {
  const reads = (count: number) => {
    let looks = 0;
    const make = (from: number) =>
      Array.from(
        { length: count },
        (_, i) => new Proxy<Entry>({ value: `${from + i}@x` }, { get: (of, key) => (looks++, of[String(key)]) }),
      );
    expect(mergeEntries(make(0), make(count / 2))).toHaveLength(count * 1.5);
    return looks;
  };
  expect(reads(4_000)).toBeLessThanOrEqual(4_000 * 12);
  expect(reads(48_000)).toBeLessThanOrEqual(48_000 * 12);
});

test('of several entries that a filter makes primary the last one stays', () => {
  const emails = ['a@x', 'b@x', 'c@x'].map((value) => ({ value, type: 'work', primary: value === 'a@x' }));
  const operations = readPatch({ Operations: [{ op: 'add', path: 'emails[type eq "work"].primary', value: true }] }, USERS);
  expect(atOnce(applyPatch({ emails }, operations, USERS))['emails']).toMatchObject([
    { primary: false },
    { primary: false },
    { primary: true },
  ]);
});

test('a list that is far too long is refused by the operation that makes it so', () => {
  const emails = Array.from({ length: 48_000 }, (_, i) => ({ value: `${i}@x` }));
  const operations = readPatch({ Operations: [1, 2].map(() => ({ op: 'add', path: 'emails', value: emails })) }, USERS);
  expect(() => atOnce(applyPatch({}, operations, USERS))).toThrow('emails may have at most 2000 entries.');
});

test('a part of every entry is set without touching the list', () => {
  const operations = readPatch({ Operations: [{ op: 'replace', path: 'emails.type', value: 'home' }] }, USERS);
  expect(atOnce(applyPatch({ emails: [{ value: 'a@x', type: 'work' }] }, operations, USERS))).toEqual({
    emails: [{ value: 'a@x', type: 'home' }],
  });
});

test('so is one that is sent whole; the members of a group may be any number', () => {
  const many = Array.from({ length: 2_001 }, (_, i) => ({ value: `${i}@x` }));
  expect(() => readResource({ userName: 'a', emails: many }, USERS)).toThrow('emails may have at most 2000 entries.');
  expect(readResource({ displayName: 'G', members: many }, GROUPS)['members']).toHaveLength(2_001);
});
