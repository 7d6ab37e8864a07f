import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { COOCCURRING } from './cooccurring.loader';
import { CooccurringResolver } from './cooccurring.resolver';
import { cooccurringOf } from './cooccurring.service';

/** Which skills go together. */
export function similarityFeature({ graph }: { graph: Graph }): Feature {
  return { resolvers: [new CooccurringResolver()], loaders: [loadByKey(COOCCURRING, (ids) => cooccurringOf(graph, ids))] };
}
