import { randomUUID } from 'node:crypto';
import { AuditedCall } from '../../access/audit.service';
import { holdsAny, type Viewer } from '../../access/viewer';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { DerivationKey } from '../../derived/engine/key';
import type { Wake } from '../../derived/engine/wake';
import { BadUserInput, Conflict, Forbidden, NotFound } from '../../errors';
import {
  createMeeting,
  endMentorings,
  findMentoringsByIds,
  lockMentoring,
  lockMentors,
  setMentoringStatus,
  writeOutcome as keepOutcome,
} from '../../graph/queries.gen';
import type { Fact } from '../../facts/row/fact';
import type { Graph, Transaction } from '../../graph/query';
import { writeOutcome } from './outcome.service';
import { DAY_MS } from '../../time';
import { told } from '../../shortened';

export interface MeetingInput {
  readonly at: number;
  readonly minutes: number | null;
  readonly note: string | null;
}

export interface Ending {
  readonly outcome: number | null;
  readonly levelReached: number | null;
  readonly reason: string | null;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockedMentoring>>>;

/** So many published plans in which nobody was found are as good as the most that count: who is left behind comes first. */
export const LEFT_BEHIND = 4;

/** What the two do with their mentoring: meet, pause, end. */
export class CourseService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
  ) {}

  /** Notes a meeting. Throws NotFound, Forbidden, Conflict where it has ended, and BadUserInput for a day to come. */
  async meet(viewer: Viewer, requestId: string, id: string, meeting: MeetingInput): Promise<void> {
    await this.change('recordMentoringMeeting', viewer, requestId, id, async (tx, locked, now) => {
      if (viewer.subject !== locked.mentor && viewer.subject !== locked.mentee)
        throw new Forbidden('A meeting is noted by one of the two.');
      if (locked.status === 'ENDED') throw new Conflict('The mentoring has ended.');
      if (meeting.at > now + DAY_MS) throw new BadUserInput([{ path: 'at', message: 'at is a meeting that has taken place.' }]);
      await tx.run(createMeeting, { mentoring: id, id: randomUUID(), ...meeting, by: viewer.subject });
    });
  }

  /** Pauses, goes on, or ends without an outcome. Throws NotFound, Forbidden and Conflict. */
  async setStatus(viewer: Viewer, requestId: string, id: string, status: string, reason: string | null): Promise<void> {
    if (status === 'ENDED') return this.end(viewer, requestId, id, { outcome: null, levelReached: null, reason });
    await this.change('setMentoringStatus', viewer, requestId, id, async (tx, locked) => {
      if (locked.status === 'ENDED') throw new Conflict('The mentoring has ended; a new one can be asked for.');
      if (locked.status !== status) await tx.run(setMentoringStatus, { id, status });
    });
  }

  /**
   * Ends a mentoring, or adds what the second of the two says of one that has ended; each speaks once. An outcome becomes a contribution, a
   * level reached evidence. Throws NotFound, Forbidden, and Conflict where the caller has spoken.
   */
  async end(viewer: Viewer, requestId: string, id: string, { outcome, levelReached, reason }: Ending): Promise<void> {
    if (levelReached !== null && outcome === null)
      throw new BadUserInput([{ path: 'levelReached', message: 'levelReached is given together with an outcome.' }]);
    const [before] = (await this.graph.run(findMentoringsByIds, { ids: [id] }))[0]?.mentorings ?? [];
    if (!before) throw new NotFound(told`There is no mentoring with the id ${id} that you may see.`);
    const units = affectedBy(factsOfOutcome(before));
    await this.change(
      'endMentoring',
      viewer,
      requestId,
      id,
      async (tx, locked, now) => {
        const bySide = viewer.subject === locked.mentor ? 'mentorOutcome' : viewer.subject === locked.mentee ? 'menteeOutcome' : undefined;
        if (locked.status === 'ENDED' && (outcome === null || bySide === undefined || locked[bySide] !== null))
          throw new Conflict('The mentoring has ended, and what you think of it is known.');
        if (levelReached !== null && bySide === 'menteeOutcome')
          throw new Forbidden('The level reached is judged by the mentor; what you can do in your own view is said with claimSkill.');
        if (outcome !== null && bySide === undefined) throw new Forbidden('How it went is said by the mentor and the mentee.');
        if (locked.status !== 'ENDED') {
          await tx.run(lockMentors, { ids: [locked.mentor], program: null, token: randomUUID() });
          const leftBehind = viewer.subject === locked.mentor && outcome === null;
          await tx.run(endMentorings, { rows: [{ id, reason, leftBehind }], now, waits: LEFT_BEHIND });
        }
        if (outcome === null || bySide === undefined) return;
        const said = { mentorOutcome: locked.mentorOutcome, menteeOutcome: locked.menteeOutcome, [bySide]: outcome };
        const reached = levelReached ?? locked.levelReached;
        await tx.run(keepOutcome, { id, ...said, levelReached: reached });
        await writeOutcome(tx, { id, ...locked, menteeOutcome: said.menteeOutcome, levelReached: reached }, now);
      },
      outcome === null ? [] : units,
    );
  }

  /** One change of a mentoring by one of the two, or by LD. Derived units are marked before anything is locked. */
  private async change(
    action: string,
    viewer: Viewer,
    requestId: string,
    id: string,
    make: (tx: Transaction, locked: Locked, now: number) => Promise<void>,
    units: readonly DerivationKey[] = [],
  ): Promise<void> {
    const call = new AuditedCall({ id: viewer.subject, requestId }, action);
    await this.graph.write(action, async (tx) => {
      const now = this.clock();
      if (units.length) await bump(tx, units, now);
      const locked = await lockedMentoring(tx, id);
      const isParty = viewer.subject === locked?.mentor || viewer.subject === locked?.mentee;
      if (!locked || !(isParty || holdsAny(viewer, 'LD')))
        throw new NotFound(told`There is no mentoring with the id ${id} that you may see.`);
      if (await call.isDone(tx)) return;
      await make(tx, locked, now);
      await call.record(tx, id, now);
    });
    if (units.length) await this.wake(units);
  }
}

/** What an outcome changes: the work and the evidence of both people, and what is known of the skills, so that champions learn too. */
function factsOfOutcome({ mentorId, menteeId, skillIds }: { mentorId: string; menteeId: string; skillIds: readonly string[] }): Fact[] {
  return [
    ...[mentorId, menteeId].flatMap((id): Fact[] => [
      { name: 'person.contributions', id },
      { name: 'person.evidence', id },
    ]),
    ...[...new Set(skillIds)].flatMap((id): Fact[] => [
      { name: 'skill.contributions', id },
      { name: 'skill.evidence', id },
    ]),
  ];
}

async function lockedMentoring(tx: Transaction, id: string) {
  const [locked] = await tx.run(lockMentoring, { id, token: randomUUID() });
  return locked;
}
