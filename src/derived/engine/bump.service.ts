import { bumpDerivations } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { type DerivationKey, inLockOrder } from './key';

/** Makes units dirty inside a transaction; it must be sent before any other write. Returns the units in lock order. */
export async function bump(tx: Transaction, units: Iterable<DerivationKey>, now: number): Promise<DerivationKey[]> {
  const keys = inLockOrder(units);
  if (keys.length) await tx.send(bumpDerivations, { kinds: byKind(keys), now });
  return keys;
}

/** Each kind named once: it stands in many thousands of units. */
function byKind(keys: readonly DerivationKey[]): KindUnits[] {
  const kinds: KindUnits[] = [];
  for (const { kind, key, shard } of keys) {
    const last = kinds.at(-1);
    if (last?.kind === kind) last.units.push([key, shard]);
    else kinds.push({ kind, units: [[key, shard]] });
  }
  return kinds;
}

type KindUnits = { readonly kind: string; readonly units: [key: string, shard: number][] };
