import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { PlanViewResolver } from './plan-view.resolver';
import { PlanViewService } from './plan-view.service';

interface Parts {
  readonly graph: Graph;
  readonly clock: () => number;
}

/** Filters of the plan review that leaders keep and share. */
export function planViewFeature({ graph, clock }: Parts): Feature {
  return { resolvers: [new PlanViewResolver(new PlanViewService(graph, clock))] };
}
