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

/** The derived units whose inputs these facts are: who changes a fact bumps them in the same transaction. */
export function affectedBy(facts: readonly Fact[]): DerivationKey[] {
  return facts.flatMap((fact) => [
    ...(READERS.get(fact.name) ?? []).map((kind) => derivation(kind, fact.id)),
    ...(SPREAD.has(fact.name) ? [derivation(FANOUT, spreadOf(fact))] : []),
  ]);
}
