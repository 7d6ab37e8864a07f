import fc from 'fast-check';
import { applyPatch } from '../../src/intake/scim/apply-patch';
import { atOnce } from '../../src/steps';
import { readPatch } from '../../src/intake/scim/patch';
import { readResource } from '../../src/intake/scim/read-resource';
import { saidOf, toUser, type UserRecord } from '../../src/intake/scim/user-resource';
import { namedFields, nullsOf, patchedFields, replacingFields, toRow, type UserRow } from '../../src/intake/scim/user-row';
import { ENTERPRISE_SCHEMA, USERS } from '../../src/intake/scim/user-schema';

const text = fc.constantFrom('Ada', 'Ada Lovelace', 'a b', 'Ünï');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const record: fc.Arbitrary<UserRecord> = fc.record({
  otherIds: fc.constant([]),
  mailboxes: fc.constant([]),
  id: fc.constantFrom('1', 'a/b', 'Ada@example.com'),
  rev: fc.constant(1),
  name: text,
  email: maybe(fc.constantFrom('a@b', 'Ada@Example.com')),
  title: maybe(text),
  active: fc.boolean(),
  location: maybe(text),
  timeZone: maybe(fc.constantFrom('Europe/Lisbon', 'UTC')),
  languages: fc.uniqueArray(fc.constantFrom('en', 'pt', 'fr')),
  userName: maybe(fc.constantFrom('ada', 'a@b')),
  externalId: maybe(text),
  directory: fc.constant(null),
  removed: fc.constant(false),
  managerId: maybe(text),
  teamId: maybe(text),
  teamName: maybe(text),
});

/** What a person is after a row. */
const after = (before: UserRecord, { manager, ...row }: UserRow): UserRecord => ({ ...before, ...row, managerId: manager });
const read = (of: UserRecord) => readResource(toUser(of, ''), USERS);

test('what another source wrote comes back from a directory as it was', () => {
  fc.assert(
    fc.property(record, (before) => {
      const { userName: _, directory: _directory, ...row } = toRow(read(before));
      const { name, email, title, active, location, timeZone, languages, externalId, managerId } = before;
      expect(row).toEqual({ name, email, title, active, location, timeZone, languages, externalId, manager: managerId });
    }),
  );
});

test('what a directory wrote is shown in its words, and writing it again changes nothing', () => {
  const strings = fc.constantFrom('x', 'Grace', 'pt-PT', 'Europe/Lisbon', 'Lisbon', 'a@b', 'GMT Standard Time');
  const user = fc.record(
    {
      userName: strings,
      displayName: strings,
      name: fc.record({ givenName: strings, familyName: strings, formatted: strings }, { requiredKeys: ['givenName'] }),
      title: strings,
      locale: strings,
      preferredLanguage: strings,
      timezone: strings,
      active: fc.boolean(),
      emails: fc.array(fc.record({ value: fc.constantFrom('a@b', 'c@d'), type: fc.constantFrom('work', 'home') }), {
        minLength: 1,
        maxLength: 3,
      }),
      addresses: fc.array(fc.record({ locality: strings, country: strings }, { requiredKeys: ['country'] }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
    { requiredKeys: ['userName'] },
  );
  fc.assert(
    fc.property(record, user, (before, sent) => {
      const stored = after(before, toRow(readResource(sent, USERS)));
      expect(readResource(toUser(stored, ''), USERS)).toEqual(sent);
      expect(patchedFields(read(stored), read(stored), saidOf(stored))).toEqual({});
    }),
  );
});

test('a PATCH of one attribute changes only its field', () => {
  fc.assert(
    fc.property(record, (before) => {
      const patch = readPatch({ Operations: [{ op: 'replace', path: 'title', value: 'Never before' }] }, USERS);
      const { directory, ...changed } = patchedFields(read(before), atOnce(applyPatch(read(before), patch, USERS)), saidOf(before));
      expect(changed).toEqual({ title: 'Never before' });
      expect(JSON.parse(directory ?? '')).toEqual({ title: 'Never before' });
    }),
  );
});

const ATTRIBUTES = {
  displayName: 'Grace',
  emails: [{ value: 'new@b', type: 'work' }],
  title: 'Admiral',
  active: true,
  addresses: [{ locality: 'Arlington' }],
  timezone: 'America/New_York',
  preferredLanguage: 'en',
  [ENTERPRISE_SCHEMA]: { manager: { value: 'boss' } },
};
const FIELD_OF: Record<keyof typeof ATTRIBUTES, keyof UserRow> = {
  displayName: 'name',
  emails: 'email',
  title: 'title',
  active: 'active',
  addresses: 'location',
  timezone: 'timeZone',
  preferredLanguage: 'languages',
  [ENTERPRISE_SCHEMA]: 'manager',
};
const some = fc.subarray(Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[]);
const userOf = (names: readonly (keyof typeof ATTRIBUTES)[]) =>
  readResource({ userName: 'a@b', ...Object.fromEntries(names.map((name) => [name, ATTRIBUTES[name]])) }, USERS);
const fieldsOf = (row: object) =>
  Object.keys(row)
    .filter((name) => !['userName', 'externalId', 'directory'].includes(name))
    .sort();

test('a user that is added says no more of somebody who is there than it names', () => {
  fc.assert(
    fc.property(some, (names) => {
      expect(fieldsOf(namedFields(userOf(names)))).toEqual(names.map((name) => FIELD_OF[name]).sort());
    }),
  );
});

test('a PUT clears what the directory had said and it leaves out, and nothing that others wrote', () => {
  fc.assert(
    fc.property(record, some, some, (before, first, second) => {
      const stored = after(before, { ...toRow(read(before)), ...namedFields(userOf(first)) });
      const put = userOf(second);
      const row = replacingFields(put, new Set(), toRow(read(stored)), saidOf(stored));
      const cleared = first.filter((name) => !second.includes(name) && name !== 'displayName' && name !== 'active');
      expect(fieldsOf(row)).toEqual([...second, ...cleared].map((name) => FIELD_OF[name]).sort());
      // What HR has written since is HR's again.
      const byHr = { ...stored, title: 'By HR', email: 'hr@b' };
      const later = fieldsOf(replacingFields(put, new Set(), toRow(read(byHr)), saidOf(byHr)));
      expect([later.includes('title'), later.includes('email')]).toEqual([second.includes('title'), second.includes('emails')]);
    }),
  );
});

test('null and an empty list in a PUT clear whoever wrote it', () => {
  const body = { userName: 'a@b', TITLE: null, emails: [], [ENTERPRISE_SCHEMA]: { manager: null }, displayName: null };
  const stored = toRow({ userName: 'a@b', title: 'Pilot', displayName: 'Ada' });
  expect(replacingFields(readResource(body, USERS), nullsOf(body), stored, {})).toMatchObject({ title: null, email: null, manager: null });
  expect(replacingFields(readResource(body, USERS), nullsOf(body), stored, {})).not.toHaveProperty('name');
});
