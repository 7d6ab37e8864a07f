import { loadById } from '../../graphql/loading';
import type { SyncedKind } from '../row/synced';
import { RoleRow } from './role-row.input';
import { ROLES } from './role.loader';
import { RoleRequirementResolver, RoleResolver } from './role.resolver';
import { RoleService } from './role.service';
import { roleSync } from './role.sync';

export const roles: SyncedKind = {
  sync: roleSync,
  mutation: 'syncRoles',
  row: () => RoleRow,
  feature({ graph }) {
    const service = new RoleService(graph);
    return {
      resolvers: [new RoleResolver(service), new RoleRequirementResolver()],
      loaders: [loadById(ROLES, (ids) => service.byIds(ids))],
    };
  },
};
