import { createHash, randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { Unavailable } from '../../errors';
import { within } from '../../within';
import { keyOf, seal, unseal } from './sealed';

export const SESSIONS_AWAY = 'Sessions of the console cannot be read just now: Redis does not answer. Try again in some seconds.';

/** What is kept until a time, in epoch milliseconds. */
interface Ending {
  readonly endsAt: number;
}

/** Where records are kept. */
export interface RecordPlace {
  readonly redis: Redis;
  /** What the keys of this kind begin with. */
  readonly prefix: string;
  /** Redis has so long to answer, in ms. */
  readonly patienceMs: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/**
 * Records in Redis that nobody can read who does not hold their id: the key is a hash of it, the content is encrypted by it. So what is
 * seen in Redis opens no session and shows no token. Every method throws Unavailable while Redis does not answer.
 */
export class SecretRecords<T extends Ending> {
  constructor(private readonly place: RecordPlace) {}

  /** Keeps a record and gives its id, which cannot be guessed. */
  async create(record: T): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.ask(async ({ redis }) => redis.set(this.keyOf(id), await sealed(id, record), 'PX', this.msUntil(record)));
    return id;
  }

  /** Replaces a record that is still there; false where it is not. */
  async replace(id: string, record: T): Promise<boolean> {
    const done = await this.ask(async ({ redis }) => redis.set(this.keyOf(id), await sealed(id, record), 'PX', this.msUntil(record), 'XX'));
    return done !== null;
  }

  async find(id: string): Promise<T | undefined> {
    return await this.opened(id, await this.ask(({ redis }) => redis.get(this.keyOf(id))));
  }

  /** Gives a record and removes it: of several who ask one gets it. */
  async take(id: string): Promise<T | undefined> {
    return await this.opened(id, await this.ask(({ redis }) => redis.getdel(this.keyOf(id))));
  }

  /** Lets one caller of all processes work on a record, at most for `ms`; false where another one does. */
  async lock(id: string, ms: number): Promise<boolean> {
    return (await this.ask(({ redis }) => redis.set(`${this.keyOf(id)}:lock`, '', 'PX', ms, 'NX'))) !== null;
  }

  async unlock(id: string): Promise<void> {
    await this.ask(({ redis }) => redis.del(`${this.keyOf(id)}:lock`));
  }

  private async opened(id: string, content: string | null): Promise<T | undefined> {
    return content === null ? undefined : await unseal<T>(content, keyOf(id, 'record'), this.place.clock());
  }

  private keyOf(id: string): string {
    return `${this.place.prefix}:${createHash('sha256').update(id).digest('base64url')}`;
  }

  private msUntil({ endsAt }: T): number {
    return Math.max(1, Math.ceil(endsAt - this.place.clock()));
  }

  private async ask<R>(work: (place: RecordPlace) => Promise<R>): Promise<R> {
    try {
      return await within(this.place.patienceMs, work(this.place));
    } catch {
      throw new Unavailable(2, SESSIONS_AWAY);
    }
  }
}

function sealed(id: string, record: Ending): Promise<string> {
  return seal(record, keyOf(id, 'record'), record.endsAt);
}
