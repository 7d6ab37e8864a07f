import fc from 'fast-check';
import { applyPatch } from '../../src/intake/scim/apply-patch';
import { readPatch } from '../../src/intake/scim/patch';
import { readResource } from '../../src/intake/scim/read-resource';
import { changedFields, toRow, toUser, type UserRecord, type UserRow } from '../../src/intake/scim/user-resource';
import { USERS } from '../../src/intake/scim/user-schema';

const text = fc.constantFrom('Ada', 'Ada Lovelace', 'a b', 'Ünï');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const record: fc.Arbitrary<UserRecord> = fc.record({
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
      expect(changedFields(toRow(read(stored)), toRow(read(stored)))).toEqual({});
    }),
  );
});

test('a PATCH of one attribute changes only its field', () => {
  fc.assert(
    fc.property(record, (before) => {
      const patch = readPatch({ Operations: [{ op: 'replace', path: 'title', value: 'Never before' }] }, USERS);
      expect(changedFields(toRow(read(before)), toRow(applyPatch(read(before), patch, USERS)))).toEqual({ title: 'Never before' });
    }),
  );
});
