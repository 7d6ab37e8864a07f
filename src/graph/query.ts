import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Driver, type ManagedTransaction, type Rules, resultTransformers, type Session, session as modes } from 'neo4j-driver';
import { PATIENCE, type Patience } from '../patience';
import { TooSlow, within } from '../within';
import { DatabaseAway, isBrokenHandshake, NoAnswer } from './failures';
import { retried } from './retried';

/** A .cypher file with the types and rules that its header declares; made only by cypher/plugin.ts. */
export interface CypherQuery<Params extends object, Row extends object> {
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly text: string;
  readonly params: Rules;
  readonly row: Rules;
  /** Types only; never present at run time. */
  readonly _types?: { params: Params; row: Row };
}

/** What services talk to: the database as the two verbs they need. Errors of the driver are passed on unchanged. */
export class Graph {
  constructor(
    readonly driver: Driver,
    readonly database: string,
    readonly patience: Patience = PATIENCE,
  ) {}

  /**
   * Runs one query in a transaction of its own; the driver checks what goes in and what comes out. A read is sent in one message, without
   * the frame of a transaction around it, which would take as long again; where it breaks off by no fault of its own it is sent again.
   */
  async run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    const answer = query.access === 'read' ? retried(() => this.read(query, params), this.patience.retryMs) : this.execute(query, params);
    return await answered(this.patience.readMs + this.patience.onTheWayMs, answer);
  }

  /**
   * Names the state of the database: the same as long as nothing is written, whoever writes. It costs a message and no read: every answer
   * of the database tells up to where it was written by then. Undefined where that is not told within moments.
   */
  async revision(): Promise<string | undefined> {
    const read = this.reading(async (session) => {
      await session.run('RETURN 1', {}, this.configOf({ name: 'revision' }));
      return session.lastBookmarks().join(' ') || undefined;
    });
    return await within(this.patience.healthMs, read).catch(() => undefined);
  }

  private async read<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    return await this.reading(async (session) => {
      const result = session.run(query.text, params, this.configOf(query), query.params);
      return (await resultTransformers.hydrated<R>(query.row)(result)).records;
    });
  }

  private async reading<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const { driver, database } = this;
    // What single statements wrote before is seen, also by another member of a cluster.
    const session = driver.session({ database, defaultAccessMode: modes.READ, bookmarkManager: driver.executeQueryBookmarkManager });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  private async execute<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    const { driver, database } = this;
    const resultTransformer = resultTransformers.hydrated<R>(query.row);
    const config = { database, resultTransformer, transactionConfig: this.configOf(query) };
    return (await driver.executeQuery(query.text, params, config, query.params)).records;
  }

  private configOf({ name }: { readonly name: string }) {
    return { metadata: { query: name }, timeout: this.patience.readMs };
  }

  /** What the work of a write transaction runs its queries with. */
  protected transaction(tx: ManagedTransaction): Transaction {
    return new Transaction(tx);
  }

  /**
   * Runs `work` in one write transaction. The driver runs it again on transient errors (deadlocks, lost leaders), so
   * everything inside must be safe to run twice.
   */
  async write<T>(name: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    try {
      const managed = async (tx: ManagedTransaction) => {
        const transaction = this.transaction(tx);
        const result = await work(transaction);
        await transaction.sent();
        return result;
      };
      const done = session.executeWrite(managed, {
        metadata: { query: name },
        timeout: this.patience.writeMs,
      });
      return await answered(this.patience.writeMs + this.patience.onTheWayMs, done);
    } finally {
      // A session whose connection died silently would not close either.
      await answered(CLOSE_MS + this.patience.onTheWayMs, session.close()).catch(() => undefined);
    }
  }
}

const CLOSE_MS = 1_000;

/** What the database neither answers nor stops in time has a dead connection. */
async function answered<T>(withinMs: number, work: Promise<T>): Promise<T> {
  try {
    return await within(withinMs, work);
  } catch (error) {
    if (error instanceof TooSlow) throw new NoAnswer();
    throw isBrokenHandshake(error) ? new DatabaseAway('The connection broke while it was being made', { cause: error }) : error;
  }
}

/** One open write transaction. */
export class Transaction {
  private readonly underway: Promise<unknown>[] = [];

  constructor(private readonly tx: ManagedTransaction) {}

  /** Runs one query in this transaction and gives its typed rows. */
  async run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    try {
      const { records } = await this.tx.run(query.text, params, query.params);
      return records.map((record) => record.as<R>(query.row));
    } catch (error) {
      // After one that failed the driver refuses the others: what is told is the cause.
      await this.sent();
      throw error;
    }
  }

  /**
   * Sends a query whose rows nobody needs and does not wait for its end: the next one is packed while the database works on it.
   * They run in the order they are sent, and all have ended before the commit; where one fails, so does the transaction.
   */
  async send<P extends object>(query: CypherQuery<P, Record<string, never>>, params: P): Promise<void> {
    const work = Promise.resolve(this.tx.run(query.text, params, query.params));
    // Told by `sent`, perhaps a while after it happened.
    work.catch(() => undefined);
    this.underway.push(work);
    // The socket takes what was packed only when this thread is free.
    await nextTurn();
  }

  /** Waits for what was sent; throws the first error. */
  async sent(): Promise<void> {
    for (const work of this.underway) await work;
  }
}
