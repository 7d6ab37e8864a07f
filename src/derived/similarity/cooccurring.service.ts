import type { SimilarSkill } from '../../facts/skill/skill.service';
import { findCooccurring } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

/** What each skill was learned to occur with, strongest first; in the order of the ids. */
export async function cooccurringOf(graph: Graph, ids: readonly string[]): Promise<SimilarSkill[][]> {
  const rows = await graph.run(findCooccurring, { ids: [...ids] });
  const found = new Map(rows.map((row) => [row.id, row.cooccurring]));
  return ids.map((id) => found.get(id) ?? []);
}
