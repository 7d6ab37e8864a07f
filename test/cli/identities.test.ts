import { contactKey, isBot } from '../../cli/git/contact';
import { mergePeople, type Sighting } from '../../cli/git/identities';

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
    expect(merged([...sightings, seen('Ana Lima <c@x.org>', 8)]).rows).toEqual(merged(sightings).rows);
  });

  test('automatons are left out and counted', () => {
    const people = merged([seen('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', 1), seen('Bo Ek <bo@x.org>', 1)]);
    expect(people.rows.map((row) => row.id)).toEqual(['bo@x.org']);
    expect(people.bots).toBe(1);
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

describe('contacts', () => {
  test.each([
    ['renovate[bot]', '1+renovate[bot]@users.noreply.github.com'],
    ['Renovate Bot', 'r@example.org'],
    ['k8s-ci-robot', 'k8s@example.org'],
    ['Claude', 'noreply@anthropic.com'],
    ['Release', 'release-bot@example.org'],
  ])('%s <%s> is an automaton', (name, email) => expect(isBot({ name, email })).toBe(true));

  test.each([
    ['Claude', 'claude@example.org'],
    ['Piet Bot', 'p.bot@example.org'],
    ['Ana Abbot', 'abbot@example.org'],
    ['Ana', '12+ana@users.noreply.github.com'],
  ])('%s <%s> is a person', (name, email) => expect(isBot({ name, email })).toBe(false));

  test('both forms of a private address of GitHub are one', () => {
    expect(contactKey({ name: '', email: '12+Ana@users.noreply.github.com' })).toBe('ana@users.noreply.github.com');
    expect(contactKey({ name: '', email: '12+ana@example.org' })).toBe('12+ana@example.org');
  });
});
