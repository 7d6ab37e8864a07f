import { readTeamRows, syncQueries } from '../../graph/queries.gen';
import { relinks, type SyncDefinition } from '../row/definition';
import { type TeamRow, teamRow } from './team-row';

/** Teams and the tree they form. */
export const teamSync: SyncDefinition<TeamRow> = {
  kind: 'TEAMS',
  noun: 'team',
  schema: teamRow,
  owned: false,
  required: ['name'],
  label: 'Team',
  hierarchies: [
    { key: 'team tree', links: 'parents', field: 'parent', ...syncQueries.teams.hierarchies.parents, edge: (from, [to]) => [from, to] },
  ],
  references: [{ field: 'parent', label: 'Team' }],
  build: (row) => ({
    properties: { name: row.name, status: 'ACTIVE' },
    links: { parents: row.parent ? [[row.parent]] : [] },
  }),
  // Nobody is yet in a team that is new.
  facts: (change) => (!change.created && relinks(change, 'parents') ? [{ name: 'team.parent', id: change.id }] : []),
  ending: { retire: { status: 'RETIRED' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.teams, rows: readTeamRows },
};
