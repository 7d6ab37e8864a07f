import type { Graph } from '../../graph/query';
import { loadById, loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { PLANS_OF_PROGRAM, PROGRAMS } from './program.loader';
import { ProgramResolver } from './program.resolver';
import { ProgramService } from './program.service';

/** Programs of all formats. */
export function programFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  const service = new ProgramService(graph, clock);
  return {
    resolvers: [new ProgramResolver(service)],
    loaders: [loadById(PROGRAMS, (ids) => service.byIds(ids)), loadByKey(PLANS_OF_PROGRAM, (keys) => service.plansOf(keys))],
  };
}
