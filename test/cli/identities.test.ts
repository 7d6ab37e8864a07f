import { contactKey } from '../../cli/git/address';
import { automatonOf } from '../../cli/git/automaton';
import { mergePeople, type Sighting } from '../../cli/git/identities';
import { storedPeople } from '../../cli/git/stored-people';
import type { PersonMatch } from '../../cli/sink';

const seen = (who: string, first: number, times = 1): Sighting => {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(who) ?? [];
  return { contact: { name, email }, first, times };
};
const merged = (sightings: Sighting[], mergeNames = true) => mergePeople(sightings, { mergeNames });

describe('mergePeople', () => {
  test('the same e-mail is one person, whatever its case and the name', () => {
    const people = merged([seen('Ana Lima <Ana@Example.org>', 5, 3), seen('alima <ana@example.org>', 2, 9)]);
    expect(people.rows).toEqual([{ id: 'ana@example.org', name: 'Ana Lima', email: 'ana@example.org' }]);
    expect(people.idOf({ name: 'anything', email: 'ANA@example.org' })).toBe('ana@example.org');
  });

  test('the same full name is one person; the earliest e-mail is the id', () => {
    const people = merged([seen('Ana Lima <ana@new.org>', 9), seen('ana  lima <ana@old.org>', 1), seen('Ana Lima <x@other.org>', 5)]);
    expect(people.rows.map((row) => row.id)).toEqual(['ana@old.org']);
    expect(people.idOf({ name: '', email: 'x@other.org' })).toBe('ana@old.org');
  });

  test('merges through a chain of names and e-mails', () => {
    const people = merged([seen('Ana Lima <a@x.org>', 3), seen('Ana Costa <b@x.org>', 2), seen('Ana Lima <b@x.org>', 4)]);
    expect(people.rows).toHaveLength(1);
    expect(people.rows[0]?.id).toBe('b@x.org');
  });

  test('single names and placeholders are not enough, and nothing is without mergeNames', () => {
    expect(merged([seen('alex <a@x.org>', 1), seen('alex <b@x.org>', 2)]).rows).toHaveLength(2);
    expect(merged([seen('Your Name <a@x.org>', 1), seen('Your Name <b@x.org>', 2)]).rows).toHaveLength(2);
    expect(merged([seen('Ana Lima <a@x.org>', 1), seen('Ana Lima <b@x.org>', 2)], false).rows).toHaveLength(2);
  });

  test('ids do not depend on the order of sightings, nor on later ones', () => {
    const sightings = [seen('Ana Lima <a@x.org>', 3), seen('Ana Lima <b@x.org>', 3), seen('Bo Ek <bo@x.org>', 1)];
    expect(merged([...sightings].reverse()).rows).toEqual(merged(sightings).rows);
    const ids = (of: Sighting[]) => merged(of).rows.map((row) => row.id);
    expect(ids([...sightings, seen('Ana Lima <c@x.org>', 8)])).toEqual(ids(sightings));
  });

  test('automatons are left out and counted', () => {
    const people = merged([seen('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', 1), seen('Bo Ek <bo@x.org>', 1)]);
    expect(people.rows.map((row) => row.id)).toEqual(['bo@x.org']);
    expect(people.nobodies).toEqual(new Map([['bot', new Map([['dependabot[bot]', 1]])]]));
    expect(people.idOf({ name: 'dependabot[bot]', email: 'x@y.z' })).toBeUndefined();
  });

  test('an address nobody can write to is an id and no e-mail', () => {
    const people = merged([seen('Bo Ek <7+bo@users.noreply.github.com>', 1), seen('Cy <cy@laptop>', 1), seen('Di Roe <>', 1)]);
    expect(people.rows).toEqual([
      { id: 'bo@users.noreply.github.com', name: 'Bo Ek', email: undefined },
      { id: 'cy@laptop', name: 'Cy', email: undefined },
      { id: 'di.roe', name: 'Di Roe', email: undefined },
    ]);
  });
});

describe('mailboxes', () => {
  const ids = (...who: string[]) => merged(who.map((text, index) => seen(text, index))).rows.map((row) => row.id);

  test.each([
    ['Ana <ana+git@example.org>', 'A <Ana@example.org>'],
    ['Ana <ana.lima@gmail.com>', 'A <analima+x@googlemail.com>'],
    ['Ana <ana_lima@protonmail.com>', 'A <ana.lima@pm.me>'],
    ['Ana <ana@me.com>', 'A <ana@icloud.com>'],
    ['Ana <code@ana.fastmail.com>', 'A <ana@fastmail.com>'],
    ['Ana <ana@exämple.org>', 'A <ana@xn--exmple-cua.org>'],
    ['Ana <ana at example dot org>', 'A <ana@example.org>'],
    ['Ana <mailto:ana@example.org>', 'A < ana@example.org >'],
  ])('%s and %s are one', (a, b) => expect(ids(a, b)).toHaveLength(1));

  test.each([
    ['Ana <ana.lima@example.org>', 'A <analima@example.org>'],
    ['Ana <ana-git@example.org>', 'A <ana@example.org>'],
    ['Ana <12+ana@example.org>', 'A <12+bo@example.org>'],
    ['Ana <ana@example.org>', 'A <ana@example.com>'],
  ])('%s and %s are two', (a, b) => expect(ids(a, b)).toHaveLength(2));

  test('the id is the address without its tag, dots as they are written', () => {
    expect(ids('Ana <Ana.Lima+git@gmail.com>')).toEqual(['ana.lima@gmail.com']);
  });

  test('"Lima, Ana" and "Ana Lima" are one, shown with the first name first', () => {
    expect(merged([seen('Lima, Ana <a@x.org>', 1, 9), seen('Ana Lima <b@x.org>', 2)]).rows).toEqual([
      { id: 'a@x.org', name: 'Ana Lima', email: 'a@x.org', emails: ['b@x.org'] },
    ]);
    expect(merged([seen('Lima, Ana (Rail) <a@x.org>', 1)]).rows[0]?.name).toBe('Ana Lima');
    expect(merged([seen('King, Jr. <a@x.org>', 1)]).rows[0]?.name).toBe('King, Jr.');
  });
});

describe('people named by the user', () => {
  const ana = { id: 'E-1', name: 'Ana Lima', email: 'ana@x.org', mailboxes: ['ana@x.org', 'al@home.net'] };
  const other = { id: 'E-2', name: 'Ana Lima', email: 'lima@x.org', mailboxes: ['lima@x.org'] };
  const named = (sightings: Sighting[], ...known: (typeof ana)[]) => mergePeople(sightings, { mergeNames: true, known });

  test('have their id and name, whatever the history says', () => {
    const people = named([seen('anna <AL@home.net>', 1, 9), seen('Ana Lima <third@y.org>', 2)], ana);
    expect(people.rows).toEqual([{ id: 'E-1', name: 'Ana Lima', email: 'ana@x.org', emails: ['al@home.net', 'third@y.org'] }]);
    expect(people.idOf({ name: '', email: 'third@y.org' })).toBe('E-1');
  });

  test('stay two where two have a name, and nobody else is taken for one of them', () => {
    const people = named(
      [seen('Ana Lima <ana@x.org>', 1), seen('Ana Lima <lima@x.org>', 2), seen('Ana Lima <third@y.org>', 3)],
      ana,
      other,
    );
    expect(people.rows.map((row) => row.id)).toEqual(['E-1', 'E-2', 'third@y.org']);
  });

  test('are people even under the name of a bot', () => {
    expect(named([seen('release-bot <ana@x.org>', 1)], ana).rows.map((row) => row.id)).toEqual(['E-1']);
  });
});

describe('contacts', () => {
  test.each([
    ['renovate[bot]', '1+renovate[bot]@users.noreply.github.com'],
    ['Renovate Bot', 'r@example.org'],
    ['k8s-ci-robot', 'k8s@example.org'],
    ['Claude', 'noreply@anthropic.com'],
    ['Release', 'release-bot@example.org'],
  ])('%s <%s> is an automaton', (name, email) => expect(automatonOf({ name, email })).toBeDefined());

  test.each([
    ['Claude', 'claude@example.org'],
    ['Piet Bot', 'p.bot@example.org'],
    ['Ana Abbot', 'abbot@example.org'],
    ['Ana', '12+ana@users.noreply.github.com'],
  ])('%s <%s> is a person', (name, email) => expect(automatonOf({ name, email })).toBeUndefined());

  test('both forms of a private address of GitHub are one', () => {
    expect(contactKey({ name: '', email: '12+Ana@users.noreply.github.com' })).toBe('ana@users.noreply.github.com');
    expect(contactKey({ name: '', email: '12+ana@example.org' })).toBe('12+ana@example.org');
  });
});

describe('people whom a service knows', () => {
  const ana = { id: 'p-12', name: 'Ana Lima', email: 'ana@x.org', emails: ['ana@x.org'] };
  const asked = (people: PersonMatch['people'], sightings: Sighting[], email = 'ana@x.org') =>
    mergePeople(sightings, { mergeNames: false, stored: storedPeople([{ email, people }]) });

  test('keep their id, and nothing is sent of whom it knows as well', () => {
    const people = asked([ana], [seen('anna <Ana+git@x.org>', 1), seen('Bo Ek <bo@x.org>', 2)]);
    expect(people.rows.map((row) => row.id)).toEqual(['bo@x.org']);
    expect(people).toMatchObject({ unchanged: 1 });
    expect(people.idOf({ name: 'anna', email: 'ANA@x.org' })).toBe('p-12');
  });

  test.each([
    ['a nickname', 'ana'],
    ['a damaged name', 'An\ufffd Lima'],
  ])('a full name takes the place of %s, and of no other', (_, name) => {
    expect(asked([{ ...ana, name }], [seen('Ana Lima <ana@x.org>', 1)]).rows).toEqual([{ id: 'p-12', name: 'Ana Lima' }]);
    expect(asked([ana], [seen('Anna Maria Lima <ana@x.org>', 1)]).rows).toEqual([]);
  });

  test('have an address that was given on by their name, else the active one has it', () => {
    const [now, left] = [
      { ...ana, id: 'p-2', name: 'Ana Costa' },
      { ...ana, id: 'p-1' },
    ];
    const contacts = ['Ana Lima <ana@x.org>', 'Ana Costa <ana@x.org>', 'ana <ana@x.org>'].map((who, i) => seen(who, i));
    const people = asked([now, left], contacts);
    expect(contacts.map(({ contact }) => people.idOf(contact))).toEqual(['p-1', 'p-2', 'p-2']);
    expect(people.rows).toEqual([]);
  });

  test('two of them stay two under --merge-names', () => {
    const stored = storedPeople(
      ['a@x.org', 'b@x.org'].map((email) => ({ email, people: [{ ...ana, id: email, email, emails: [email] }] })),
    );
    const people = mergePeople([seen('Ana Lima <a@x.org>', 1), seen('Ana Lima <b@x.org>', 2)], { mergeNames: true, stored });
    expect(people.idOf({ name: '', email: 'b@x.org' })).toBe('b@x.org');
  });
});
