import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { Conflict, NotFound } from '../../errors';
import {
  answerRequest,
  createMentorings,
  expireRequests,
  lockMentors,
  lockRequest,
  readRequest,
  withdrawOthers,
} from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { told } from '../../shortened';

/** What a mentor says to a request. */
export interface Answer {
  readonly accept: boolean;
  readonly reason: string | null;
  readonly note: string | null;
}

type Locked = { readonly status: string; readonly expiresAt: number; readonly skillIds: string[]; readonly skillLevels: number[] };

/** Answers to requests. People are locked before requests, so that no mentor is ever above their limit. */
export class AnswerService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /**
   * Accepts or declines. Accepting begins the mentoring and withdraws the asker's other open requests for the same skills. Throws
   * NotFound, and Conflict where it was answered, is over, or the mentor has no place left over all programs.
   */
  async answer(actor: Actor, id: string, answer: Answer): Promise<void> {
    const request = await this.party(id, actor.id, 'mentor');
    const call = new AuditedCall(actor, 'answerMentorRequest');
    await this.graph.write('answer mentor request', async (tx) => {
      const now = this.clock();
      const [mentor] = await tx.run(lockMentors, { ids: [request.mentor], program: null, token: randomUUID() });
      if (await call.isDone(tx)) return;
      const locked = await this.lock(tx, id);
      refuseUnlessOpen(locked, now);
      if (answer.accept) {
        if (!mentor) throw new NotFound('The mentor is not known any more.');
        if (mentor.mentees.includes(request.mentee)) throw new Conflict('The two are mentoring already.');
        if (mentor.mentees.length >= mentor.mentorCapacity)
          throw new Conflict(`You have ${mentor.mentees.length} mentees and offer ${mentor.mentorCapacity} places: none is left.`);
        await this.begin(tx, id, request, locked, now);
      }
      const status = answer.accept ? 'ACCEPTED' : 'DECLINED';
      await tx.run(answerRequest, { id, status, reason: answer.accept ? null : answer.reason, note: answer.note });
      await call.record(tx, id, now);
    });
  }

  /** Takes a request back. Throws NotFound, and Conflict where it was answered. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.party(id, actor.id, 'mentee');
    const call = new AuditedCall(actor, 'withdrawMentorRequest');
    await this.graph.write('withdraw mentor request', async (tx) => {
      const now = this.clock();
      const locked = await this.lock(tx, id);
      if (await call.isDone(tx)) return;
      refuseUnlessOpen(locked, now);
      await tx.run(answerRequest, { id, status: 'WITHDRAWN', reason: null, note: null });
      await call.record(tx, id, now);
    });
  }

  private async begin(
    tx: Transaction,
    request: string,
    { mentor, mentee }: { mentor: string; mentee: string },
    { skillIds, skillLevels }: Locked,
    now: number,
  ): Promise<void> {
    await tx.run(withdrawOthers, { mentee, request, skills: skillIds });
    const row = { id: randomUUID(), mentor, mentee, program: null, pairing: null, request, skillIds, skillLevels };
    await tx.run(createMentorings, { rows: [row], now });
  }

  private async lock(tx: Transaction, id: string): Promise<Locked> {
    const [locked] = await tx.run(lockRequest, { id, token: randomUUID() });
    if (!locked) throw new NotFound(told`There is no request with the id ${id} that you may see.`);
    return locked;
  }

  private async party(id: string, person: string, side: 'mentor' | 'mentee'): Promise<{ mentor: string; mentee: string }> {
    const [request] = await this.graph.run(readRequest, { id });
    if (request?.[side] !== person)
      throw new NotFound(told`There is no request with the id ${id} that you may ${side === 'mentor' ? 'answer' : 'withdraw'}.`);
    return request;
  }
}

function refuseUnlessOpen({ status, expiresAt }: Locked, now: number): void {
  if (status !== 'OPEN') throw new Conflict(`The request is not open any more, it is ${status}.`);
  if (expiresAt <= now) throw new Conflict('The request has expired.');
}

/** Ends requests that nobody answered in time. */
export async function expireOldRequests(graph: Graph, now: number): Promise<void> {
  await graph.run(expireRequests, { now });
}
