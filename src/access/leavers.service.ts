import { Forbidden, Unavailable } from '../errors';
import { outageOf } from '../graph/failures';
import { readCaller } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import type { VerifyToken } from './token';

export const LEFT = 'The person this token names has left the organisation, so it opens nothing any more.';

/** An answer serves so long, so that a burst of requests asks once; what this process writes itself counts at once. */
const REMEMBERED_MS = 2_000;
const REMEMBERED_CALLERS = 10_000;

/** The person whom a subject stands for, by any of their ids; services stand for themselves. */
export interface Caller {
  readonly id: string;
  readonly left: boolean;
  /** A person's; undefined for a service. */
  readonly name?: string;
}

/** Knows who callers are and which of them have left: a token lives longer than the employment of the person it names. */
export class LeaverService {
  private readonly remembered = new Map<string, { caller: Promise<Caller>; until: number }>();

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Who this subject is, and whether they are a person who is no longer active. Throws Unavailable while that cannot be told. */
  async callerOf(subject: string): Promise<Caller> {
    const now = this.clock();
    const known = this.remembered.get(subject);
    if (known && known.until > now) return await known.caller;
    if (this.remembered.size >= REMEMBERED_CALLERS) this.remembered.clear();
    const asked = { caller: this.ask(subject), until: now + REMEMBERED_MS };
    this.remembered.set(subject, asked);
    return await asked.caller.catch((error: unknown) => {
      if (this.remembered.get(subject) === asked) this.remembered.delete(subject);
      throw error;
    });
  }

  /** Makes what was written to people count from the next request on. */
  forget(): void {
    this.remembered.clear();
  }

  private async ask(subject: string): Promise<Caller> {
    try {
      const [row] = await this.graph.run(readCaller, { id: subject });
      return row ?? { id: subject, left: false };
    } catch (error) {
      const outage = outageOf(error);
      throw outage ? new Unavailable(outage === 'busy' ? 2 : 5) : error;
    }
  }
}

/**
 * The same check of tokens, which also throws Forbidden for those of people who have left, whatever roles they name. The viewer is
 * the person, by whichever of their ids the token names them.
 */
export function refusingLeavers(verify: VerifyToken, leavers: LeaverService): VerifyToken {
  return async (authorization) => {
    const viewer = await verify(authorization);
    if (!viewer) return undefined;
    const { id, left } = await leavers.callerOf(viewer.subject);
    if (left) throw new Forbidden(LEFT);
    return id === viewer.subject ? viewer : { ...viewer, subject: id };
  };
}
