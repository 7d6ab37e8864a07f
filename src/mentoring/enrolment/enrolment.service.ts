import { type Actor, AuditedCall } from '../../access/audit.service';
import { LimitExceeded, NotFound } from '../../errors';
import { findEnrolments, finishEnrolment, readEnrolmentReferences, removeEnrolment, writeEnrolments } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { lockedProgram } from '../program/program.service';
import { type EnrolmentRow, type KnownNames, mistakeOf, namesIn, type RowMistake } from './enrolment-row';
import { levelsOf, type WantedLevel } from '../levels';
import { told } from '../../shortened';

export type Side = 'MENTOR' | 'MENTEE';

/** One person's place in a program. */
export interface EnrolmentRecord {
  readonly personId: string;
  readonly side: Side;
  readonly capacity: number;
  readonly levels: readonly WantedLevel[];
  readonly preferIds: readonly string[];
  readonly excludeIds: readonly string[];
  readonly waiting: number | null;
  readonly since: Date;
}

/** Rows a call may have. */
const MOST_ROWS = 5_000;

export class EnrolmentService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** A page of the enrolments of a program, longest first. */
  async list(
    program: string,
    side: Side | null,
    limit: number,
    after: readonly [since: number, person: string, side: string] | undefined,
  ): Promise<{ total: number; items: EnrolmentRecord[] }> {
    const [afterSince, afterPerson, afterSide] = after ?? [null, null, null];
    const [row] = await this.graph.run(findEnrolments, { program, side, afterSince, afterPerson, afterSide, limit });
    const places = new Map((row?.waiting ?? []).map((person, place) => [person, place + 1]));
    const items = (row?.enrolments ?? []).map((of): EnrolmentRecord => ({
      personId: of.person,
      side: of.side as Side,
      capacity: of.capacity,
      levels: levelsOf(of),
      preferIds: of.prefers,
      excludeIds: of.excludes,
      waiting: of.side === 'MENTEE' ? (places.get(of.person) ?? null) : null,
      since: new Date(of.since),
    }));
    return { total: row?.total ?? 0, items };
  }

  /** Enrols people; rows that break a rule are kept with the program and do not stop the others. Throws NotFound, LimitExceeded. */
  async enroll(actor: Actor, program: string, rows: readonly EnrolmentRow[]): Promise<void> {
    if (rows.length > MOST_ROWS) throw new LimitExceeded(`enroll takes at most ${MOST_ROWS} rows; there are ${rows.length}.`);
    const call = new AuditedCall(actor, 'enroll');
    await this.graph.write('enroll', async (tx) => {
      const now = this.clock();
      await lockedProgram(tx, program);
      if (await call.isDone(tx)) return;
      const [found] = await tx.run(readEnrolmentReferences, namesIn(rows));
      const known: KnownNames = {
        people: new Map((found?.people ?? []).map((person) => [person.id, person])),
        skills: new Set(found?.skills ?? []),
      };
      const mistakes = mistakesOf(rows, known);
      const taken = rows.filter((_, index) => !mistakes.has(index)).map((row) => stored(row, known));
      if (taken.length) await tx.run(writeEnrolments, { program, now, rows: taken });
      const rejectedRows = [...mistakes].map(([index, mistake]) =>
        JSON.stringify({ index, id: rows[index]?.person ?? null, status: 'REJECTED', ...mistake }),
      );
      await tx.run(finishEnrolment, { program, rejectedRows });
      await call.record(tx, program, now);
    });
  }

  /** Ends an enrolment; mentorings go on. Throws NotFound. */
  async withdraw(actor: Actor, program: string, person: string, side: Side): Promise<void> {
    const call = new AuditedCall(actor, 'withdrawEnrolment');
    await this.graph.write('withdraw enrolment', async (tx) => {
      await lockedProgram(tx, program);
      if (await call.isDone(tx)) return;
      const [row] = await tx.run(removeEnrolment, { program, person, side });
      if (!row?.removed) throw new NotFound(told`${person} is not enrolled as a ${side.toLowerCase()} in ${program}.`);
      await call.record(tx, program, this.clock());
    });
  }
}

/** The mistake of each row that has one. Somebody who stands twice on a side is taken in neither row: which counts must not hang on their order. */
function mistakesOf(rows: readonly EnrolmentRow[], known: KnownNames): Map<number, RowMistake> {
  const counts = new Map<string, number>();
  const key = ({ person, side }: EnrolmentRow) => `${side} ${person}`;
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const mistakes = new Map<number, RowMistake>();
  for (const [index, row] of rows.entries()) {
    const twice = (counts.get(key(row)) ?? 0) > 1;
    const mistake = twice
      ? {
          code: 'DUPLICATE',
          field: 'person',
          message: `${row.person} stands in this call ${counts.get(key(row))} times as a ${row.side.toLowerCase()}.`,
        }
      : mistakeOf(row, known);
    if (mistake) mistakes.set(index, mistake);
  }
  return mistakes;
}

function stored(row: EnrolmentRow, { people }: KnownNames) {
  const skills = row.side === 'MENTEE' ? (row.skills ?? []) : [];
  const offered = people.get(row.person)?.mentorCapacity ?? 0;
  return {
    person: row.person,
    side: row.side,
    capacity: row.side === 'MENTOR' ? (row.capacity ?? (offered > 0 ? offered : 1)) : 1,
    skillIds: skills.map(({ skill }) => skill),
    skillLevels: skills.map(({ level }) => level),
    prefers: [...(row.prefers ?? [])],
    excludes: [...(row.excludes ?? [])],
  };
}
