import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { BadUserInput, Conflict, Forbidden, LimitExceeded, NotFound } from '../../errors';
import { createRequest, findRequests, findRequestsByIds, readRequestParts } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { DAY_MS } from '../../time';
import { levelsOf, type WantedLevel } from '../levels';
import { told } from '../../shortened';

/** A request to a mentor outside plans. */
export interface RequestRecord {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly levels: readonly WantedLevel[];
  readonly message: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly mentoringId: string | null;
}

export interface NewRequest {
  readonly mentor: string;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly message: string | null;
}

/** A mentor has two weeks to answer; nobody asks more people than they can talk to. */
export const REQUEST_LIMITS = { days: 14, open: 10 } as const;

export class RequestService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** The requests with these ids, in any order; open ones whose time is over are EXPIRED. */
  async byIds(ids: readonly string[]): Promise<RequestRecord[]> {
    const now = this.clock();
    const [row] = await this.graph.run(findRequestsByIds, { ids: [...ids] });
    return (row?.requests ?? []).map(({ skillIds, skillLevels, at, expiresAt, status, ...of }) => ({
      ...of,
      at: new Date(at),
      expiresAt: new Date(expiresAt),
      status: status === 'OPEN' && expiresAt <= now ? 'EXPIRED' : status,
      levels: levelsOf({ skillIds, skillLevels }),
    }));
  }

  /** A page of requests that a person received or sent, newest first. */
  async list(
    person: string,
    received: boolean,
    status: string | null,
    limit: number,
    after: readonly [at: number, id: string] | undefined,
  ): Promise<{ total: number; items: { id: string }[] }> {
    const page = { limit, afterAt: after?.[0] ?? null, afterId: after?.[1] ?? null };
    const [row] = await this.graph.run(findRequests, { person, received, status, now: this.clock(), ...page });
    return { total: row?.total ?? 0, items: row?.requests ?? [] };
  }

  /** Asks somebody to be one's mentor and gives the request's id. Throws where they cannot be, or where too much is open. */
  async ask(actor: Actor, { mentor, skills, message }: NewRequest): Promise<string> {
    const mentee = actor.id;
    if (mentor === mentee) throw new BadUserInput([{ path: 'mentor', message: 'Nobody is their own mentor.' }]);
    const ids = [...new Set(skills.map(({ skill }) => skill))];
    const id = randomUUID();
    const call = new AuditedCall(actor, 'requestMentor');
    await this.graph.write('request mentor', async (tx) => {
      const now = this.clock();
      const [parts] = await tx.run(readRequestParts, { mentor, mentee, skills: ids, now, token: randomUUID() });
      if (await call.isDone(tx)) return;
      if (!parts?.menteeActive) throw new Forbidden('Only people of the organisation ask for a mentor.');
      const unknown = ids.find((skill) => !parts.skills.includes(skill));
      if (unknown !== undefined) throw new NotFound(told`There is no skill with the id ${unknown}.`);
      refuseMentor(mentor, mentee, parts);
      const wanted = { skillIds: skills.map(({ skill }) => skill), skillLevels: skills.map(({ level }) => level) };
      await tx.run(createRequest, { id, mentor, mentee, ...wanted, message, now, expiresAt: now + REQUEST_LIMITS.days * DAY_MS });
      await call.record(tx, id, now);
    });
    return id;
  }
}

interface Parts {
  readonly mentor: { readonly name: string; readonly active: boolean; readonly listed: boolean; readonly mentorCapacity: number } | null;
  readonly mentees: readonly string[];
  readonly openRequests: number;
  readonly toMentor: number;
}

function refuseMentor(id: string, mentee: string, { mentor, mentees, openRequests, toMentor }: Parts): void {
  if (!mentor?.active || !mentor.listed) throw new NotFound(told`There is nobody with the id ${id} who can be asked to be a mentor.`);
  if (mentees.includes(mentee)) throw new Conflict(`${mentor.name} is your mentor already.`);
  if (mentees.length >= mentor.mentorCapacity) throw new Conflict(`${mentor.name} has no place left for another mentee.`);
  if (toMentor > 0) throw new Conflict(`You have asked ${mentor.name} already and have no answer yet.`);
  if (openRequests >= REQUEST_LIMITS.open)
    throw new LimitExceeded(`You have ${openRequests} open requests; at most ${REQUEST_LIMITS.open} are allowed. Withdraw one first.`);
}
