import type { BaseRow, KnownNode, SyncDefinition } from '../../facts/row/definition';
import { isOutdated, withSource, type Sources } from './sources';
import type { CheckedRow } from './validate';

/** What is to be done with each accepted row of a call, by what was read before. */
export interface Plan<Row extends BaseRow> {
  readonly create: CheckedRow<Row>[];
  /** Rows that differ from the last one sent: whether they change anything shows when the stored node is read. */
  readonly compare: { candidate: CheckedRow<Row>; known: KnownNode }[];
  /** Equal rows whose source or version is new: remembered, without counting as a change. */
  readonly remember: ({ id: string } & Sources)[];
  /** Rows older than what their source sent before: nothing of them counts. */
  readonly outdated: CheckedRow<Row>[];
}

/** Rejects what cannot be done and sorts the rest. */
export function planRows<Row extends BaseRow>(
  candidates: readonly CheckedRow<Row>[],
  knownById: ReadonlyMap<string, KnownNode>,
  source: string,
): Plan<Row> {
  const plan: Plan<Row> = { create: [], compare: [], remember: [], outdated: [] };
  for (const candidate of candidates) {
    const known = knownById.get(candidate.row.id);
    if (candidate.rejection) continue;
    if (!known) plan.create.push(candidate);
    else if (isOutdated(known, source, candidate.row.version)) plan.outdated.push(candidate);
    else if (known.hash !== candidate.hash || known.retired || isIncomplete(candidate)) plan.compare.push({ candidate, known });
    else {
      const sources = withSource(known, source, candidate.row.version);
      if (sources) plan.remember.push({ id: known.id, ...sources });
    }
  }
  return plan;
}

/** Something of the row cannot be stored now, so the same row may do more another time. */
export function isIncomplete({ notes }: CheckedRow<BaseRow>): boolean {
  return notes.some(({ incomplete }) => incomplete);
}

/** Rejects a row of a call that wants its links or nothing, where one cannot be made. */
export function rejectIncomplete(candidate: CheckedRow<BaseRow>): void {
  const why = candidate.notes.find(({ code }) => code !== undefined);
  if (why?.code) candidate.rejection ??= { code: why.code, field: why.field, message: why.message };
}

/** Rejects rows that would create something without what it needs, and rows of another source. */
export function rejectImpossible<Row extends BaseRow>(
  definition: SyncDefinition<Row>,
  candidates: readonly CheckedRow<Row>[],
  known: ReadonlyMap<string, KnownNode>,
  source: string,
): void {
  for (const candidate of candidates) {
    const node = known.get(candidate.row.id);
    const owner = node?.sources[0];
    if (node && definition.owned && owner !== source) {
      const message = `This ${definition.noun} belongs to the source ${owner}. Only that source may change it.`;
      candidate.rejection = { code: 'OTHER_SOURCE', field: 'id', message };
    }
    const missing = node ? undefined : definition.required.find((field) => candidate.row[field] == null);
    if (missing) {
      const message = `A new ${definition.noun} needs ${missing}.`;
      candidate.rejection = { code: 'INVALID_VALUE', field: missing, message };
    }
  }
}
