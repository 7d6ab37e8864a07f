import { randomUUID } from 'node:crypto';
import { createMarks } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { bump } from './bump.service';
import type { DerivationHandler } from './handler';
import { type DerivationKey, derivation } from './key';
import { marksKindOf } from './marks.kind';

/**
 * Makes dirty what depends on the results of a batch, before they are written. The thousands of units that a large batch marks in common
 * with others would be locked until its end, so their keys are kept in a dirty unit of its own, which is as durable as the results.
 * Returns what became dirty, in the order given: so it is told, and worked off.
 */
export async function markDependents(
  tx: Transaction,
  { kind, postpones = [] }: DerivationHandler,
  units: readonly DerivationKey[],
  now: number,
  large: number,
): Promise<DerivationKey[]> {
  const names = new Set(postpones.map(({ name }) => name));
  const later = new Set(units.filter((unit) => names.has(unit.kind)).map(({ key }) => key));
  const marked = later.size <= large ? units : units.filter(({ key }) => !later.has(key));
  await bump(tx, marked, now);
  const told = [...new Map(marked.map((own) => [own.key, own])).values()];
  if (marked === units) return told;
  // All in one shard: whoever takes it marks for all batches at once.
  const unit = { ...derivation(marksKindOf(kind), randomUUID()), shard: 0 };
  await tx.send(createMarks, { unit: { key: unit.key, kind: unit.kind, shard: unit.shard }, units: [...later].sort(), now });
  return [...told, unit];
}
