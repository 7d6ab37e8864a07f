import type { Graph } from '../../graph/query';
import { loadById, loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { FairnessService } from './fairness.service';
import { PlanFactsService } from './facts.service';
import { ProgramLearningResolver, ProposedWeightsResolver } from './learning.resolver';
import { LearningService } from './learning.service';
import { OrderService } from './order.service';
import { PairingResolver, RunnerUpResolver } from './pairing.resolver';
import { PinService } from './pin.service';
import { OUTDATED, PAIRINGS, PLAN_COUNTS, PLANS } from './plan.loader';
import { PlanResolver, UnmatchedResolver } from './plan.resolver';
import { PlanService } from './plan.service';
import { DroppedFixedPairingResolver, PublishPreviewResolver } from './publish-preview.resolver';
import { PublishPreviewService } from './publish-preview.service';
import { PublishService } from './publish.service';
import { ReviewService } from './review.service';
import { PairingChangeResolver, WhatIfResolver } from './what-if.resolver';
import { WhatIfService } from './what-if.service';

interface Parts {
  readonly graph: Graph;
  readonly clock: () => number;
  readonly wakePlan: (plan: string) => Promise<void>;
  /** Attributes of people that others may see. */
  readonly shownAttributes: readonly string[];
}

/** Plans: asked for, reviewed, questioned, published. */
export function planFeature({ graph, clock, wakePlan, shownAttributes }: Parts): Feature {
  const service = new PlanService(graph);
  const fairness = new FairnessService(graph, shownAttributes);
  const facts = new PlanFactsService(graph, clock);
  const whatIf = new WhatIfService(graph, facts);
  return {
    resolvers: [
      new PlanResolver(service, new OrderService(graph, clock, wakePlan), new PublishService(graph, clock), fairness),
      new PublishPreviewResolver(new PublishPreviewService(graph)),
      new DroppedFixedPairingResolver(),
      new UnmatchedResolver(),
      new PairingResolver(new ReviewService(graph, clock), new PinService(graph, facts, clock)),
      new RunnerUpResolver(),
      new WhatIfResolver(whatIf, fairness),
      new PairingChangeResolver(),
      new ProgramLearningResolver(new LearningService(graph)),
      new ProposedWeightsResolver(whatIf),
    ],
    loaders: [
      loadById(PLANS, (ids) => service.byIds(ids)),
      loadById(PAIRINGS, (ids) => service.pairingsByIds(ids)),
      loadByKey(PLAN_COUNTS, (plans) => service.counts(plans)),
      loadByKey(OUTDATED, (plans) => Promise.all(plans.map((plan) => service.outdatedReasons(plan)))),
    ],
  };
}
