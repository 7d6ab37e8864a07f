import { randomUUID } from 'node:crypto';
import { type Reader, readerOf } from '../../access/reader';
import type { Viewer } from '../../access/viewer';
import { recordAudit } from '../../access/audit.service';
import { affectedBy } from '../../derived/affects';
import { bump } from '../../derived/engine/bump.service';
import type { Wake } from '../../derived/engine/wake';
import { Conflict, Forbidden, NotFound } from '../../errors';
import { decideEvidence, lockDisputed, readDisputeParts } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { EvidenceStatus } from '../../facts/evidence/evidence-kind';
import { told } from '../../shortened';

/** Whom evidence concerns, and whether the viewer is above them in the reporting line. */
interface Parties {
  readonly person: string;
  readonly skill: string;
  readonly author: string | null;
  readonly above: boolean;
}

/** How one change of status is allowed and made; the checks throw. */
interface Change {
  readonly action: string;
  readonly reason: string;
  mayChange(parties: Parties): void;
  next(status: string, expiresAt: number | null, now: number): EvidenceStatus;
}

/** Objections to evidence and the decisions on them. What is disputed counts nowhere until it is settled. */
export class DisputeService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly wake: Wake,
  ) {}

  /** Suspends evidence. Throws Forbidden unless the viewer is its subject, and Conflict where it does not stand as it was given. */
  async dispute(id: string, reason: string, viewer: Viewer, requestId: string): Promise<void> {
    await this.change(id, viewer, requestId, {
      action: 'disputeEvidence',
      reason,
      mayChange: ({ person }) => {
        if (person !== viewer.subject && !viewer.roles.has('ADMIN'))
          throw new Forbidden('Only the person the evidence is about, or an ADMIN on their behalf, can dispute it.');
      },
      next: (status, expiresAt, now) => {
        if (status !== 'ACTIVE') throw new Conflict(REFUSALS[status] ?? 'The evidence cannot be disputed.');
        if (expiresAt !== null && expiresAt <= now) throw new Conflict('The evidence has expired and no longer counts.');
        return 'DISPUTED';
      },
    });
  }

  /** Settles a dispute: the evidence stands, or it is withdrawn. Throws Forbidden for those concerned, and Conflict without a dispute. */
  async settle(id: string, uphold: boolean, reason: string, viewer: Viewer, requestId: string): Promise<void> {
    await this.change(id, viewer, requestId, {
      action: 'settleDispute',
      reason,
      mayChange: (parties) => refuseSettling(parties, viewer),
      next: (status) => {
        if (status !== 'DISPUTED') throw new Conflict(`The evidence is not disputed, it is ${status}.`);
        return uphold ? 'UPHELD' : 'WITHDRAWN';
      },
    });
  }

  private async change(id: string, viewer: Viewer, requestId: string, change: Change): Promise<void> {
    const reader = readerOf(viewer);
    const units = await this.graph.write(change.action, async (tx) => {
      const now = this.clock();
      const [parties] = await tx.run(readDisputeParts, { id, viewer: reader.id });
      if (!parties || !maySee(parties, reader)) throw new NotFound(told`There is no evidence with the id ${id} that you may see.`);
      change.mayChange(parties);
      const facts = [{ name: 'person.evidence', id: parties.person } as const, { name: 'skill.evidence', id: parties.skill } as const];
      const dirty = await bump(tx, affectedBy(facts), now);
      const [locked] = await tx.run(lockDisputed, { id, token: randomUUID() });
      if (locked?.person !== parties.person) throw new Conflict('The source of the evidence has just changed it. Read it again.');
      const status = change.next(locked.status, locked.expiresAt, now);
      await tx.run(decideEvidence, { id, status, reason: change.reason });
      await recordAudit(tx, { actor: viewer.subject, action: change.action, target: id, at: now, requestId });
      return dirty;
    });
    await this.wake(units);
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  DISPUTED: 'The evidence is already disputed.',
  UPHELD: 'The evidence has already been disputed and upheld.',
  WITHDRAWN: 'The evidence was withdrawn and no longer counts.',
};

function maySee({ person, author, above }: Parties, reader: Reader): boolean {
  return reader.all || above || person === reader.id || author === reader.id;
}

/** Nobody decides on what is about them; whoever wrote it does not judge the objection either. */
function refuseSettling({ person, author, above }: Parties, viewer: Viewer): void {
  if (person === viewer.subject) throw new Forbidden('You cannot settle a dispute about yourself.');
  if (viewer.roles.has('ADMIN')) return;
  if (author === viewer.subject) throw new Forbidden('Whoever wrote the evidence cannot settle the dispute about it.');
  if (!above && !viewer.roles.has('LD'))
    throw new Forbidden('Only a manager above the person it is about, LD or an ADMIN can settle a dispute.');
}
