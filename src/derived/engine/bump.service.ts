import { bumpDerivations } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { type DerivationKey, inLockOrder } from './key';

/** Makes units dirty inside a transaction; it must be sent before any other write. Returns the units in lock order. */
export async function bump(tx: Transaction, units: Iterable<DerivationKey>, now: number): Promise<DerivationKey[]> {
  const keys = inLockOrder(units);
  if (keys.length) await tx.send(bumpDerivations, { keys: keys.map(({ key, kind, shard }) => ({ key, kind, shard })), now });
  return keys;
}
