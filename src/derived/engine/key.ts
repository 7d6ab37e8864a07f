/** The stages of derived data, in the order they depend on each other; every transaction locks derivations in it. */
export const STAGES = ['fanout', 'proficiency', 'ranking'] as const;
export type Stage = (typeof STAGES)[number];

/** What stands in a fan-out's key for the skill where the change concerns all skills; no row has an empty id. */
export const EVERYBODY = '';

/** Work of one kind is split over this many jobs. */
export const SHARDS = 16;

/** A derived unit as the graph names it. */
export interface DerivationKey {
  readonly key: string;
  readonly kind: Stage;
  readonly shard: number;
}

/** The unit of a kind and id, for example proficiency and a person's id. */
export function derivation(kind: Stage, id: string): DerivationKey {
  const key = `${kind}/${id}`;
  return { key, kind, shard: shardOf(key) };
}

/** What stands behind the kind. */
export function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** FNV-1a of the key, 0..15: the same in every process. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHARDS;
}

/** Each unit once, in the order of locks: by stage, inside a stage by key. */
export function inLockOrder(units: Iterable<DerivationKey>): DerivationKey[] {
  const distinct = new Map<string, DerivationKey>();
  for (const unit of units) distinct.set(unit.key, unit);
  return [...distinct.values()].sort((a, b) => STAGES.indexOf(a.kind) - STAGES.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
}
