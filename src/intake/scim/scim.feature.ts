import type { SyncDefinition } from '../../facts/row/definition';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import type { SyncService } from '../sync/sync.service';
import { ScimGroupService } from './group.service';
import { scimRoutes } from './routes/scim-routes';
import { scimPersonSync } from './scim-person.sync';
import { scimTeamSync } from './scim-team.sync';
import { ScimUserService } from './user.service';
import { ScimWriter } from './write.service';

export interface ScimFeatureParts {
  readonly graph: Graph;
  readonly syncOf: (definitions: readonly SyncDefinition[]) => SyncService;
}

/** People and teams as identity providers write them. */
export function scimFeature({ graph, syncOf }: ScimFeatureParts): Feature {
  const writer = new ScimWriter(syncOf([scimTeamSync, scimPersonSync]));
  const users = new ScimUserService(graph, writer);
  const groups = new ScimGroupService(graph, writer, users);
  return { routes: { path: '/scim/v2', router: (kit) => scimRoutes({ ...kit, users, groups }) } };
}
