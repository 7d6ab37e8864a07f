import type { Kind } from './kind';
import { fnv1a } from '../../hash';

/** What stands in a fan-out's key for the skill where the change concerns all skills; no row has an empty id. */
export const EVERYBODY = '';

/** Work of one kind is split over this many jobs. */
export const SHARDS = 16;

/** A derived unit as the graph names it. */
export interface DerivationKey {
  readonly key: string;
  readonly kind: string;
  readonly shard: number;
  /** Of its kind: says where it stands in the order of locks. */
  readonly stage: number;
}

/** The unit of a kind and id, for example proficiency and a person's id. */
export function derivation({ name, stage }: Kind, id: string): DerivationKey {
  const key = `${name}/${id}`;
  return { key, kind: name, shard: fnv1a(key) % SHARDS, stage };
}

/** The name of the kind. */
export function kindOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** What stands behind the kind. */
export function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Each unit once, in the order of locks: by stage, inside a stage by key. */
export function inLockOrder(units: Iterable<DerivationKey>): DerivationKey[] {
  const distinct = new Map<string, DerivationKey>();
  for (const unit of units) distinct.set(unit.key, unit);
  return [...distinct.values()].sort((a, b) => a.stage - b.stage || (a.key < b.key ? -1 : 1));
}
