import type { Fact, FactName } from '../facts/row/fact';
import { derivation, type DerivationKey } from './engine/key';
import type { Kind } from './engine/kind';
import { STAGES } from './stages';

/** Which kinds rest on which fact, as the kinds say it themselves. */
const READERS = new Map<FactName, Kind[]>();
for (const { kind, reads } of STAGES) for (const fact of reads) READERS.set(fact, [...(READERS.get(fact) ?? []), kind]);

/** The derived units whose inputs these facts are: who changes a fact bumps them in the same transaction. */
export function affectedBy(facts: readonly Fact[]): DerivationKey[] {
  return facts.flatMap(({ name, id }) => (READERS.get(name) ?? []).map((kind) => derivation(kind, id)));
}
