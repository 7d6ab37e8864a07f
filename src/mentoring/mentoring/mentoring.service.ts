import type { Reader } from '../../access/reader';
import { Forbidden } from '../../errors';
import { findMentorings, findMentoringsByIds, findMentoringsOfPeople } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { levelsOf, type WantedLevel } from '../levels';

export interface MeetingRecord {
  readonly at: Date;
  readonly minutes: number | null;
  readonly note: string | null;
  readonly byId: string;
}

/** A running or ended mentoring. */
export interface MentoringRecord {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly programId: string | null;
  readonly status: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly endReason: string | null;
  readonly outcome: number | null;
  readonly levels: readonly WantedLevel[];
  readonly held: readonly MeetingRecord[];
  /** Who else came into question when the pair was planned, best first. */
  readonly nextBestIds: readonly string[];
}

export interface RunningMentorings {
  readonly asMentor: readonly string[];
  readonly asMentee: readonly string[];
}

export interface MentoringFilter {
  readonly person: string | null;
  readonly program: string | null;
  readonly status: string | null;
}

/** What mentorings are read by. */
export class MentoringService {
  constructor(private readonly graph: Graph) {}

  /** The mentorings with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<MentoringRecord[]> {
    const [row] = await this.graph.run(findMentoringsByIds, { ids: [...ids] });
    return (row?.mentorings ?? []).map(({ skillIds, skillLevels, mentorOutcome, menteeOutcome, meetings, runnersUp, ...of }) => ({
      ...of,
      since: new Date(of.since),
      until: of.until === null ? null : new Date(of.until),
      outcome: meanOutcome(mentorOutcome, menteeOutcome),
      levels: levelsOf({ skillIds, skillLevels }),
      held: meetings.map(toMeeting),
      nextBestIds: (JSON.parse(runnersUp ?? '[]') as { mentorId: string }[]).map(({ mentorId }) => mentorId),
    }));
  }

  /** Those that run or are paused, of each person in the order of the keys. One statement. */
  async running(people: readonly string[]): Promise<RunningMentorings[]> {
    const rows = await this.graph.run(findMentoringsOfPeople, { people: [...people] });
    const found = new Map(rows.map((row) => [row.person, row]));
    return people.map((person) => found.get(person) ?? { asMentor: [], asMentee: [] });
  }

  /** A page of mentorings, newest first. People see their own; LD those of anybody and of whole programs. Throws Forbidden. */
  async list(
    filter: MentoringFilter,
    reader: Reader,
    limit: number,
    after: readonly [since: number, id: string] | undefined,
  ): Promise<{ total: number; items: { id: string }[] }> {
    const person = filter.person ?? (filter.program === null || !reader.all ? reader.id : null);
    if (person !== reader.id && !reader.all) throw new Forbidden('Mentorings are seen by the two and by LD.');
    const [row] = await this.graph.run(findMentorings, {
      ...filter,
      person,
      afterSince: after?.[0] ?? null,
      afterId: after?.[1] ?? null,
      limit,
    });
    return { total: row?.total ?? 0, items: row?.mentorings ?? [] };
  }
}

/** Whether a reader may see a mentoring: the two, and LD. */
export function maySee({ mentorId, menteeId }: Pick<MentoringRecord, 'mentorId' | 'menteeId'>, reader: Reader): boolean {
  return reader.all || reader.id === mentorId || reader.id === menteeId;
}

/** The mean of what the two said; null as long as none has. */
export function meanOutcome(mentor: number | null, mentee: number | null): number | null {
  if (mentor === null || mentee === null) return mentor ?? mentee;
  return (mentor + mentee) / 2;
}

function toMeeting(meeting: Record<string, unknown>): MeetingRecord {
  return {
    at: new Date(Number(meeting['at'])),
    minutes: meeting['minutes'] == null ? null : Number(meeting['minutes']),
    note: typeof meeting['note'] === 'string' ? meeting['note'] : null,
    byId: String(meeting['by']),
  };
}
