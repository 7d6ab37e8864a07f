import { countStaleVectors } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import { EmbeddingService } from './embedding.service';
import { type RefreshLog, VectorRefreshService } from './vector-refresh.service';

/** The sentence model's folder, and where to say that there is none. */
export interface ModelSettings {
  readonly folder: string | undefined;
  readonly log: RefreshLog & { info(message: string): void };
}

/** The sentence model, and what keeps the vectors of skills up to date beside the requests. */
export function vectorsFeature({ graph, model }: { graph: Graph; model: ModelSettings }): Feature & {
  readonly embeddings: EmbeddingService;
  readonly background: VectorRefreshService;
  /** How many skills wait for their vectors; none where there is no model. */
  waiting(): Promise<number>;
} {
  const embeddings = new EmbeddingService(model.folder, model.log);
  const waiting = async () => (embeddings.isExpected ? ((await graph.run(countStaleVectors, {}))[0]?.waiting ?? 0) : 0);
  return { embeddings, waiting, background: new VectorRefreshService(graph, embeddings, model.log) };
}
