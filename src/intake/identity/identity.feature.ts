import type { Wake } from '../../derived/engine/wake';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { IdentityResolver } from './identity.resolver';
import { IdentityService } from './identity.service';

/** Who is one person and who is two. */
export function identityFeature(parts: { readonly graph: Graph; readonly clock: () => number; readonly wake: Wake }): Feature {
  return { resolvers: [new IdentityResolver(new IdentityService(parts.graph, parts.clock, parts.wake))] };
}
