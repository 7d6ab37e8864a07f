import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import { Conflict } from '../../errors';
import type { Transaction } from '../../graph/query';
import type { RowOutcome } from './answer';
import type { SyncDefinition } from '../../facts/row/definition';
import type { SyncKind } from '../../facts/row/kind';
import { readOtherIds } from '../../graph/queries.gen';
import { refusalOf } from './retirement-guard';

export const MAX_PRESENT = 200_000;

/**
 * Takes the source away from everything it no longer has, and ends what no other source names. Gives an outcome for each
 * node that ended; a node that others still name goes on and is told as UNCHANGED. Throws Conflict for more than ten and a tenth
 * of what the source has, unless the caller confirmed the number.
 */
export async function retireMissing(
  tx: Transaction,
  { kind, queries, ending, build, facts }: SyncDefinition,
  present: ReadonlySet<string>,
  { idPrefix, confirmed, source, now }: { idPrefix: string; confirmed: number | null; source: string; now: number },
): Promise<{ rows: RowOutcome[]; touched: DerivationKey[] }> {
  const known = (await tx.run(queries.ofSource, { source, idPrefix })).flatMap((row) => row.known);
  const unnamed = known.filter(({ id }) => !present.has(id));
  const otherIds = await otherIdsOf(tx, kind, unnamed);
  const isNamed = (other: OtherId) => present.has(other.id) || (other.sources.includes(source) && !other.id.startsWith(idPrefix));
  const missing = unnamed.filter(({ id }) => !otherIds.get(id)?.some(isNamed));
  const refusal = refusalOf(missing.length, known.length, idPrefix, confirmed);
  if (refusal) throw new Conflict(refusal);
  const updates = missing.map(({ id, sources, versions }) => {
    const rest = sources.length > 1;
    const at = sources.indexOf(source);
    // The version stays with an ended node: a late replay of an older row must not bring it back.
    const set = rest ? { sources: sources.toSpliced(at, 1), versions: versions.toSpliced(at, 1) } : { ...ending.retire, retired: true };
    return { id, bump: rest ? 0 : 1, set: { ...set, hash: null } };
  });
  const ended = updates.filter(({ bump: counts }) => counts);
  const stored = ended.length && facts ? await tx.run(queries.rows, { ids: ended.map(({ id }) => id) }) : [];
  const units = stored.flatMap(({ id, row: of }) => {
    const { links } = build({ ...of, id }, { source, now });
    return affectedBy(facts?.({ id, created: false, set: ending.retire, links, added: {}, removed: {} }) ?? []);
  });
  const touched = await bump(tx, units, now);
  if (updates.length) await tx.run(queries.update, { rows: updates });
  const rows = updates.map(({ id, bump: counts }, index): RowOutcome => ({
    index,
    id,
    status: counts ? 'RETIRED' : 'UNCHANGED',
    code: null,
    field: null,
    message: null,
    warnings: [],
  }));
  return { rows, touched };
}

interface OtherId {
  readonly id: string;
  readonly sources: readonly string[];
}

/** The other ids of people: a source may name them by its own, and one that the call is not about stays named. */
async function otherIdsOf(tx: Transaction, kind: SyncKind, nodes: readonly { id: string }[]): Promise<Map<string, readonly OtherId[]>> {
  if (kind !== 'PEOPLE' || nodes.length === 0) return new Map();
  const rows = await tx.run(readOtherIds, { ids: nodes.map(({ id }) => id) });
  return new Map(rows.map(({ id, otherIds }) => [id, otherIds]));
}
