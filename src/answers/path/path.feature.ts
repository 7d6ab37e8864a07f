import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { CatalogueService } from './catalogue.service';
import { READING } from './path.loader';
import { PathResolver, StepResolver, UnmetResolver } from './path.resolver';
import { PathService } from './path.service';
import { ReadingService } from './reading.service';
import { SituationService } from './situation.service';
import { TeacherService } from './teacher.service';

/** How somebody gets from what they can do to what they want, and with whose help. */
export function pathFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  const situations = new SituationService(graph, new CatalogueService(graph));
  const paths = new PathService(graph, clock, situations, new TeacherService(graph, clock));
  const reading = new ReadingService(graph, clock);
  return {
    resolvers: [new PathResolver(paths), new StepResolver(), new UnmetResolver()],
    loaders: [loadByKey(READING, (keys) => reading.find(keys))],
  };
}
