import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { ChampionResolver, ChampionshipsResolver, SuspectedRingResolver } from './champion.resolver';
import { CHAMPIONSHIPS } from './championship.loader';
import { ChampionshipService } from './championship.service';

/** Who is known for what they did for others, and who vouches mostly for whom. */
export function championFeature({ graph }: { graph: Graph }): Feature {
  const service = new ChampionshipService(graph);
  return {
    resolvers: [new ChampionResolver(service), new ChampionshipsResolver(), new SuspectedRingResolver(service)],
    loaders: [loadByKey(CHAMPIONSHIPS, (keys) => service.ofPeople(keys))],
  };
}
