import { readPersonRows, syncQueries } from '../../graph/queries.gen';
import { type Link, type Reference, relinks, type SyncDefinition } from '../row/definition';
import type { Fact } from '../row/fact';
import { type PersonRow, personRow } from './person-row';

/** People, where they belong and who leads them. */
export const personSync: SyncDefinition<PersonRow> = {
  kind: 'PEOPLE',
  noun: 'person',
  schema: personRow,
  owned: false,
  required: ['name'],
  label: 'Person',
  hierarchies: [
    { key: 'reporting chain', links: 'managers', ...syncQueries.people.hierarchies.managers, edge: (from, [to]) => [from, to] },
  ],
  references: (row): Reference[] => [
    ...(row.team ? [{ label: 'Team' as const, id: row.team, field: 'team' }] : []),
    ...(row.manager ? [{ label: 'Person' as const, id: row.manager, field: 'manager' }] : []),
    ...(row.roles ?? []).map((id) => ({ label: 'Role' as const, id, field: 'roles' })),
  ],
  build: (row) => ({
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
    },
    links: {
      memberships: row.team ? [[row.team]] : [],
      managers: row.manager ? [[row.manager]] : [],
      heldRoles: [...new Set(row.roles ?? [])].map((role): Link => [role]),
    },
  }),
  facts: (change): Fact[] => {
    const { id, created, set } = change;
    const moves = relinks(change, 'memberships') || relinks(change, 'managers');
    return [
      // People who leave no longer set the standard for others; once they return, they do again.
      ...(!created && 'active' in set ? [{ name: 'person.active', id } as const] : []),
      ...(!created && (moves || 'listed' in set || 'active' in set) ? [{ name: 'person.place', id } as const] : []),
    ];
  },
  // People who are named again are back, unless the row itself says that they have left.
  ending: { retire: { active: false }, restore: ({ active }) => ({ active: active ?? true }) },
  queries: { ...syncQueries.people, rows: readPersonRows },
};
