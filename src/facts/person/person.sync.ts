import { readPersonRows, syncQueries } from '../../graph/queries.gen';
import { type Link, relinks, type SyncDefinition } from '../row/definition';
import type { Fact } from '../row/fact';
import { type Addressed, addressesOf, mergeReached, reachedBy } from './addresses';
import { isDamaged, plainName } from './full-name';
import { identifyPeople } from './identity.service';
import { type PersonRow, personRow } from './person-row';
import { unitePosts } from './posts';

/** People, where they belong and who leads them. */
export const personSync: SyncDefinition<PersonRow> = {
  kind: 'PEOPLE',
  noun: 'person',
  schema: personRow,
  owned: false,
  required: ['name'],
  label: 'Person',
  hierarchies: [
    {
      key: 'reporting chain',
      links: 'managers',
      field: 'manager',
      ...syncQueries.people.hierarchies.managers,
      edge: (from, [to]) => [from, to],
    },
  ],
  references: [
    { field: 'team', label: 'Team' },
    { field: 'manager', label: 'Person' },
    { field: 'roles', label: 'Role' },
  ],
  unite: unitePosts,
  identify: identifyPeople,
  renamePeople: (row, to) => {
    const manager = row.manager == null ? undefined : to(row.manager);
    return row.manager === undefined
      ? row
      : { ...row, manager: manager ?? row.manager, managerAs: manager === undefined ? null : row.manager };
  },
  settle: (given, stored, { source }) => {
    const email = given.email === undefined ? stored.email : given.email;
    const said: PersonRow = { ...given, reachedAt: mergeReached(stored.reachedAt ?? [], given as Addressed, source, email) };
    return given.name !== undefined && isWorse(given.name, stored.name) ? { ...said, name: stored.name } : said;
  },
  build: (row, { source }) => ({
    properties: {
      name: row.name,
      email: row.email ?? null,
      title: row.title ?? null,
      active: row.active ?? true,
      location: row.location ?? null,
      timeZone: row.timeZone ?? null,
      languages: row.languages ?? [],
      startedOn: row.startedOn ?? null,
      availability: row.availability ?? 'FREE',
      awayUntil: row.awayUntil ?? null,
      mentorCapacity: row.mentorCapacity ?? 0,
      listed: row.listed ?? true,
      attributes: row.attributes ?? '{}',
      managerAs: row.manager ? (row.managerAs ?? null) : null,
    },
    links: {
      memberships: row.team ? [[row.team]] : [],
      managers: row.manager ? [[row.manager]] : [],
      heldRoles: [...new Set(row.roles ?? [])].map((role): Link => [role]),
      mailboxes: [...(row.reachedAt ?? reachedBy(source, addressesOf(row)))],
    },
  }),
  facts: (change): Fact[] => {
    const { id, created, set } = change;
    const moves = relinks(change, 'memberships') || relinks(change, 'managers');
    return [
      // People who leave no longer set the standard for others; once they return, they do again.
      ...(!created && 'active' in set ? [{ name: 'person.active', id } as const] : []),
      ...(!created && (moves || 'listed' in set || 'active' in set) ? [{ name: 'person.place', id } as const] : []),
      ...(relinks(change, 'memberships') ? [{ name: 'person.team', id } as const] : []),
      ...(relinks(change, 'heldRoles') ? [{ name: 'person.roles', id } as const] : []),
    ];
  },
  // People who are named again are back, unless the row itself says that they have left.
  ending: { retire: { active: false }, restore: ({ active }) => ({ active: active ?? true }) },
  queries: { ...syncQueries.people, rows: readPersonRows },
};

/** A name that lost letters never takes the place of a whole one, nor "Lima, Ana" that of "Ana Lima": sources write it either way. */
function isWorse(name: string, stored: string | undefined): boolean {
  if (stored === undefined || name === stored) return false;
  if (isDamaged(name) !== isDamaged(stored)) return isDamaged(name);
  return name.includes(',') && !stored.includes(',') && plainName(name) === plainName(stored);
}
