import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { CatalogueService } from './catalogue.service';
import { READING } from './path.loader';
import { PathResolver, StepResolver, UnmetResolver } from './path.resolver';
import { PathService } from './path.service';
import { ReadingService } from './reading.service';
import { SavedPathResolver, SavedStepResolver } from './saved-path.resolver';
import { SavedPathService } from './saved-path.service';
import { SituationService } from './situation.service';
import { TeacherService } from './teacher.service';
import { UnlockedResolver } from './unlocked.resolver';
import { UnlockedService } from './unlocked.service';

/** How somebody gets from what they can do to what they want, and with whose help. */
export function pathFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature & { readonly catalogues: CatalogueService } {
  const catalogues = new CatalogueService(graph);
  const situations = new SituationService(graph, catalogues);
  const paths = new PathService(graph, clock, situations, new TeacherService(graph, clock));
  const reading = new ReadingService(graph, clock);
  return {
    catalogues,
    resolvers: [
      new PathResolver(paths),
      new StepResolver(),
      new UnmetResolver(),
      new SavedPathResolver(new SavedPathService(graph, clock, situations, paths)),
      new SavedStepResolver(),
      new UnlockedResolver(new UnlockedService(situations)),
    ],
    warmUp: () => paths.warmUp(),
    loaders: [loadByKey(READING, (keys) => reading.find(keys))],
  };
}
