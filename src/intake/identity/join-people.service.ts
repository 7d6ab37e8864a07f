import { randomUUID } from 'node:crypto';
import type { Fact } from '../../facts/row/fact';
import {
  cutReportingCircles,
  joinPeople as joinPeopleQuery,
  readDirectoryPersonRows,
  readPeopleConcerned,
  syncQueries,
} from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { joinedRow, type StoredRow } from './joined-rows';
import { type RowChange, writeRows } from './person-rows.service';

export type Join = readonly [kept: string, joined: string];

/** Why two people are one, and who says so: a person, or the source whose row showed it. */
export interface JoinReason {
  readonly reason: 'ADDRESS' | 'MERGE';
  readonly by: string;
  readonly now: number;
}

/** The facts that change when what hangs on people is moved between them. */
export async function factsOfPeople(tx: Transaction, ids: readonly string[]): Promise<Fact[]> {
  if (ids.length === 0) return [];
  const [row] = await tx.run(readPeopleConcerned, { ids: [...ids] });
  const names = ['person.active', 'person.contributions', 'person.evidence', 'person.place', 'person.roles', 'person.team'] as const;
  return [
    ...ids.flatMap((id) => names.map((name): Fact => ({ name, id }))),
    ...(row?.endorsed ?? []).map((id): Fact => ({ name: 'person.evidence', id })),
    ...(row?.skills ?? []).flatMap((id): Fact[] => [
      { name: 'skill.evidence', id },
      { name: 'skill.contributions', id },
    ]),
  ];
}

/**
 * Makes the second person of each pair another id of the first: all that is said of them and that they did moves, what the first
 * one lacks is taken over, and the second stays as they were beneath, so that a split brings them back. The facts of both must
 * have been bumped before. A manager who reports to the one of them is left out. Seven statements, however many there are.
 */
export async function joinPeople(tx: Transaction, joins: readonly Join[], { reason, by, now }: JoinReason): Promise<void> {
  if (joins.length === 0) return;
  const ids = [...new Set(joins.flat())].sort();
  await tx.run(syncQueries.people.lock, { ids, token: randomUUID() });
  const people = await readPeople(tx, ids);
  const before = new Map(joins.map(([kept]) => [kept, people.get(kept)]));
  const after = new Map(before);
  for (const [kept, joined] of joins) {
    const [one, other] = [after.get(kept), people.get(joined)];
    if (one && other) after.set(kept, { row: joinedRow(one.row, other.row), ...joinedSources(one, other) });
  }
  const rows = joins.map(([kept, joined]) => ({ kept, joined, before: JSON.stringify(asBefore(before.get(kept))) }));
  await tx.run(joinPeopleQuery, { joins: rows, reason, by, now });
  await writeRows(
    tx,
    [...after].flatMap(([id, then]): RowChange[] => {
      const first = before.get(id);
      return first && then
        ? [{ before: first.row, after: then.row, set: { sources: then.sources, versions: then.versions, retired: then.retired || null } }]
        : [];
    }),
  );
  await tx.run(cutReportingCircles, { ids: [...before.keys()] });
}

interface StoredPerson {
  readonly row: StoredRow;
  readonly sources: readonly string[];
  readonly versions: readonly number[];
  readonly retired: boolean;
}

/** People as they are stored. */
export async function readPeople(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredPerson>> {
  const found = await tx.run(syncQueries.people.known, { ids: [...ids] });
  const nodes = new Map(found.flatMap(({ known }) => known.map((node) => [node.id, node])));
  const rows = await tx.run(readDirectoryPersonRows, { ids: [...ids] });
  return new Map(
    rows.map(({ id, row }) => {
      const { sources = [], versions = [], retired = false } = nodes.get(id) ?? {};
      return [id, { row: { ...row, id } as StoredRow, sources, versions, retired }];
    }),
  );
}

function asBefore(person: StoredPerson | undefined): object {
  return { ...person?.row, sources: person?.sources };
}

function joinedSources(one: StoredPerson, other: StoredPerson): Omit<StoredPerson, 'row'> {
  const further = other.sources.flatMap((source, i) => (one.sources.includes(source) ? [] : [[source, other.versions[i] ?? -1] as const]));
  return {
    sources: [...one.sources, ...further.map(([source]) => source)],
    versions: [...one.versions, ...further.map(([, version]) => version)],
    retired: one.retired && other.retired,
  };
}
