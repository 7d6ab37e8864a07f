import { ProficiencyService } from '../proficiency/proficiency.service';
import { RankingService } from '../ranking/ranking.service';
import type { Graph } from '../../graph/query';
import { FanoutService } from './fanout.service';
import type { DerivationHandler } from './runner.service';

/** Everything that is derived, in the order of stages; the list is the whole of it. */
export function derivationHandlers(graph: Graph, clock: () => number): DerivationHandler[] {
  return [new FanoutService(graph, clock), new ProficiencyService(graph), new RankingService(graph)];
}
