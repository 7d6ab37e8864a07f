import { loadById } from '../../graphql/loading';
import type { SyncedKind } from '../row/synced';
import { TeamRow } from './team-row.input';
import { TEAMS } from './team.loader';
import { TeamResolver } from './team.resolver';
import { TeamService } from './team.service';
import { teamSync } from './team.sync';

export const teams: SyncedKind = {
  sync: teamSync,
  mutation: 'syncTeams',
  row: () => TeamRow,
  feature({ graph }) {
    const service = new TeamService(graph);
    return { resolvers: [new TeamResolver(service)], loaders: [loadById(TEAMS, (ids) => service.byIds(ids))] };
  },
};
