import { readTeamRows, syncQueries } from '../../graph/queries.gen';
import type { SyncDefinition } from '../row/definition';
import { type TeamRow, teamRow } from './team-row';

/** Teams and the tree they form. */
export const teamSync: SyncDefinition<TeamRow> = {
  kind: 'TEAMS',
  noun: 'team',
  schema: teamRow,
  owned: false,
  required: ['name'],
  label: 'Team',
  hierarchies: [{ key: 'team tree', links: 'parents', ...syncQueries.teams.hierarchies.parents, edge: (from, [to]) => [from, to] }],
  references: (row) => (row.parent ? [{ label: 'Team', id: row.parent, field: 'parent' }] : []),
  build: (row) => ({
    properties: { name: row.name, status: 'ACTIVE' },
    links: { parents: row.parent ? [[row.parent]] : [] },
  }),
  ending: { retire: { status: 'RETIRED' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.teams, rows: readTeamRows },
};
