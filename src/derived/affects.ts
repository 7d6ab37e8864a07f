import type { Fact, FactName } from '../facts/row/fact';
import { FANOUT } from './engine/fanout.kind';
import { derivation, type DerivationKey } from './engine/key';
import type { Kind } from './engine/kind';
import { spreadOf } from './engine/spread';
import { STAGES } from './stages';

/** Which kinds rest on which fact, as the kinds say it themselves. */
const READERS = new Map<FactName, Kind[]>();
for (const { kind, reads } of STAGES) for (const fact of reads) READERS.set(fact, [...(READERS.get(fact) ?? []), kind]);

/** Facts that concern more units than those who change them should have to find. */
const SPREAD: ReadonlySet<string> = new Set(STAGES.flatMap(({ spreads }) => Object.keys(spreads ?? {})));

/** The derived units whose inputs these facts are: who changes a fact bumps them in the same transaction. Many rows change the same fact. */
export function affectedBy(facts: readonly Fact[]): DerivationKey[] {
  const ids = new Map<FactName, Set<string>>();
  for (const { name, id } of facts) {
    const known = ids.get(name);
    if (known) known.add(id);
    else ids.set(name, new Set([id]));
  }
  return [...ids].flatMap(([name, distinct]) => unitsOf(name, [...distinct]));
}

function unitsOf(name: FactName, ids: readonly string[]): DerivationKey[] {
  const kinds = READERS.get(name) ?? [];
  const units = kinds.flatMap((kind) => ids.map((id) => derivation(kind, id)));
  return SPREAD.has(name) ? [...units, ...ids.map((id) => derivation(FANOUT, spreadOf({ name, id })))] : units;
}
