import fc from 'fast-check';
import { mergeReached, type Reached } from '../../src/facts/person/addresses';
import { mailboxOf } from '../../src/facts/person/mailbox';
import { type Claim, type Holder, matchPeople } from '../../src/facts/person/match-people';

const claim = (id: string, mailboxes: string[], more: Partial<Claim> = {}): Claim => ({
  id,
  name: undefined,
  active: true,
  mailboxes,
  ...more,
});
const holder = (id: string, mailbox: string, more: Partial<Holder> = {}): Holder => ({
  id,
  mailbox,
  name: id,
  active: true,
  sources: ['other'],
  apart: [],
  ...more,
});
const match = (claims: Claim[], holders: Holder[], source = 'hr') =>
  matchPeople(claims, source, { people: new Set(holders.map(({ id }) => id)), aliases: new Map(), holders });

test('what was split by hand is not joined by an address', () => {
  const holders = [holder('p', 'a@x'), holder('q', 'b@x', { apart: ['p'] })];
  expect(match([claim('p', ['a@x', 'b@x'])], holders).joins).toEqual([]);
  expect(match([claim('p', ['a@x', 'b@x'])], [holder('p', 'a@x'), holder('q', 'b@x', { sources: ['third'] })]).joins).toEqual([['p', 'q']]);
});

test('whom one source tells apart no other joins, unless one was known by an address alone', () => {
  const told = [holder('p', 'a@x'), holder('q', 'b@x')];
  expect(match([claim('1', ['a@x', 'b@x'])], told)).toEqual({ personOf: new Map([['1', 'p']]), joins: [] });
  const addresses = [holder('a@x', 'a@x'), holder('b@x', 'b@x')];
  expect(match([claim('1', ['a@x', 'b@x'])], addresses).joins).toEqual([['a@x', 'b@x']]);
});

test('an address that two rows claim joins nobody to either', () => {
  const holders = [holder('p', 'a@x'), holder('q', 'b@x'), holder('r', 'c@x', { sources: ['third'] })];
  const claims = [claim('p', ['a@x', 'c@x']), claim('q', ['b@x', 'c@x'])];
  expect(match(claims, holders).joins).toEqual([]);
});

test('the order of rows and of holders decides nothing', () => {
  const mailbox = fc.constantFrom('a@x', 'b@x', 'c@x', 'd@x');
  const name = fc.constantFrom('Ana Lima', 'Bo Ek', undefined);
  const claims = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3', 'p', 'q', 'a@x'), name, active: fc.boolean(), mailboxes: fc.uniqueArray(mailbox) }),
    { selector: ({ id }) => id, maxLength: 5 },
  );
  const person = fc.record({
    name: fc.constantFrom('Ana Lima', 'Bo Ek'),
    active: fc.boolean(),
    sources: fc.subarray(['hr', 'git', 'scim']),
  });
  const people = fc.record({ p: person, q: person, 'a@x': person });
  const held = fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'a@x'), mailbox }), { selector: (h) => `${h.id} ${h.mailbox}` });
  fc.assert(
    fc.property(claims, people, held, (rows, by, pairs) => {
      const holders = pairs.map(({ id, mailbox: at }) => holder(id, at, by[id as keyof typeof by]));
      const there = match([...rows], holders);
      const back = match([...rows].reverse(), [...holders].reverse());
      expect(back.joins).toEqual(there.joins);
      expect(Object.fromEntries(back.personOf)).toEqual(Object.fromEntries(there.personOf));
      // Nobody stands for two rows of one call.
      expect(new Set(there.personOf.values()).size).toBe(there.personOf.size);
      for (const [kept, joined] of there.joins) expect(there.joins.some(([other]) => other === joined) || kept === joined).toBe(false);
    }),
  );
});

test('each source keeps its own list, and an address that is replaced goes on finding the person', () => {
  const stored: Reached[] = [
    ['old@x', 'hr', 'Old@x'],
    ['b@x', 'git', 'b@x'],
  ];
  const keys = (given: object, email: string | null | undefined) =>
    mergeReached(stored, given, 'hr', email).map(([key, source]) => `${source} ${key}`);
  expect(keys({ email: 'new@x' }, 'new@x').sort()).toEqual(['git b@x', 'hr new@x', 'hr old@x']);
  expect(keys({ emails: ['c@x'] }, 'new@x').sort()).toEqual(['git b@x', 'hr c@x', 'hr new@x']);
  expect(keys({}, undefined)).toEqual(['hr old@x', 'git b@x']);
  expect(keys({ emails: null }, null)).toEqual(['git b@x']);
});

test.each([
  ['Ana.Lima+git@GMail.com', 'analima@gmail.com'],
  ['Ana+x@Example.ORG', 'ana@example.org'],
  ['ana.lima@example.org', 'ana.lima@example.org'],
  ['7+ana@users.noreply.github.com', 'ana@users.noreply.github.com'],
  ['code@ana.fastmail.com', 'ana@fastmail.com'],
])('%s reaches %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
  expect(mailboxOf(mailbox)).toBe(mailbox);
});
