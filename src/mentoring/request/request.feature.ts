import type { Graph } from '../../graph/query';
import { loadById } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { AnswerService } from './answer.service';
import { REQUESTS } from './request.loader';
import { RequestResolver } from './request.resolver';
import { RequestService } from './request.service';

/** Requests to mentors outside plans. */
export function requestFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  const service = new RequestService(graph, clock);
  return {
    resolvers: [new RequestResolver(service, new AnswerService(graph, clock))],
    loaders: [loadById(REQUESTS, (ids) => service.byIds(ids))],
  };
}
