import { createHash } from 'node:crypto';
import { type Embedder, meanVector } from './embedder';
import { readStaleVectors, storeSkillVectors } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

/**
 * Names of a skill that its mean is taken over, the preferred one among them: on labelled spans the mean over all of seven found
 * no more than that over four, for twice the work.
 */
const NAMES = 4;
/** Skills read and written at a time. */
const SKILLS = 200;
/** Names that are embedded before other work gets a turn: the model computes in the thread that calls it, a millisecond a name. */
const BATCH = 8;

interface StaleSkill {
  readonly id: string;
  readonly rev: number;
  readonly names: readonly string[];
  readonly hash: string | null;
}

/**
 * Computes the vectors of skills whose names changed, or of all that have none, and gives how many. Each skill remembers the
 * revision its vectors belong to: whatever stops this, or runs it twice at once, costs work and never a wrong vector.
 */
export async function refreshSkillVectors(
  graph: Graph,
  embedder: Embedder,
  ids: readonly string[] | null = null,
  stopping: () => boolean = () => false,
): Promise<number> {
  for (let refreshed = 0; ;) {
    const [row] = await graph.run(readStaleVectors, { ids: ids && [...ids], names: NAMES, limit: SKILLS });
    const stale = row?.skills ?? [];
    if (!stale.length) return refreshed;
    const hashes = new Map(stale.map((skill) => [skill.id, hashOf(embedder, skill)]));
    const vectors = await embedNames(
      embedder,
      stale.filter(({ id, hash }) => hash !== hashes.get(id)),
      stopping,
    );
    if (stopping()) return refreshed;
    const rows = stale.map(({ id, rev }) => {
      const [first, ...others] = vectors.get(id) ?? [];
      return {
        id,
        rev,
        hash: hashes.get(id) ?? '',
        nameVector: first ? [...first] : null,
        namesVector: first ? [...meanVector([first, ...others])] : null,
      };
    });
    await graph.write('store skill vectors', (tx) => tx.run(storeSkillVectors, { rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)) }));
    refreshed += rows.length;
  }
}

/** What vectors are made of; where it is the same, only the revision is written. */
function hashOf({ name }: Embedder, { names }: StaleSkill): string {
  return createHash('sha256')
    .update(JSON.stringify([name, NAMES, names]))
    .digest('base64')
    .slice(0, 16);
}

/** The vectors of each skill's names, in their order. */
async function embedNames(
  embedder: Embedder,
  skills: readonly StaleSkill[],
  stopping: () => boolean,
): Promise<Map<string, Float32Array[]>> {
  const vectors = new Map<string, Float32Array[]>(skills.map(({ id }) => [id, []]));
  // Texts of like length fill a batch without padding.
  const all = skills.flatMap(({ id, names }) => names.map((name, at) => ({ id, name, at }))).sort((a, b) => a.name.length - b.name.length);
  for (let i = 0; i < all.length && !stopping(); i += BATCH) {
    const batch = all.slice(i, i + BATCH);
    const embedded = await embedder.embed(batch.map(({ name }) => name));
    batch.forEach(({ id, at }, k) => {
      const vector = embedded[k];
      if (vector) (vectors.get(id) ?? [])[at] = vector;
    });
  }
  return vectors;
}
