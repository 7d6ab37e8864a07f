import type { Wake } from '../../derived/engine/wake';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { IdentityResolver } from './identity.resolver';
import { IdentityService } from './identity.service';

export interface IdentityParts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly wake: Wake;
  /** Whom a token's subject stands for may have changed. */
  readonly forgetCallers: () => void;
}

/** Who is one person and who is two. */
export function identityFeature({ graph, clock, wake, forgetCallers }: IdentityParts): Feature {
  return { resolvers: [new IdentityResolver(new IdentityService(graph, clock, wake, forgetCallers))] };
}
