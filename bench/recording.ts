import type { ManagedTransaction, ProfiledPlan, Rules } from 'neo4j-driver';
import * as queries from '../src/graph/queries.gen';
import { type CypherQuery, Graph, Transaction } from '../src/graph/query';

/** A statement as it was sent. */
export interface Statement {
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly text: string;
  readonly params: object;
  /** How the driver turns parameters into what the database takes. */
  readonly rules: Rules | undefined;
  /** Statements of one stage were under way together: the next stage began when all had answered. */
  readonly stage: number;
}

/** What statements changed, as the database counts it, by statement: nodes, relationships, properties and labels together. */
export type Writes = Record<string, number>;

/** What the database did for a statement. */
export interface Profile {
  readonly name: string;
  readonly dbHits: number;
  readonly ms: number;
}

/** Queries by their text: a transaction of the driver knows no other name of a statement. */
const NAMES = new Map(
  (Object.values(queries) as Partial<CypherQuery<object, object>>[]).flatMap(({ text, name }) => (text && name ? [[text, name]] : [])),
);

/** A graph that keeps what the service sends through it, and on demand what each statement wrote and cost the database. */
export class RecordingGraph extends Graph {
  private statements: Statement[] = [];
  private writes: Writes = {};
  private profiles: Profile[] = [];
  private profiling = false;
  private open = 0;
  private stage = 0;

  /** Runs `work` and gives what it sent; with `profile`, writes are profiled too (reads can be sent again for that). */
  async record<T>(work: () => Promise<T>, profile = false) {
    Object.assign(this, { statements: [], writes: {}, profiles: [], stage: 0, profiling: profile });
    const result = await work();
    return { result, statements: this.statements, writes: this.writes, profiles: this.profiles };
  }

  override async run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    return await this.keep({ ...query, params, rules: query.params }, () => super.run(query, params));
  }

  override async write<T>(_name: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database });
    try {
      return await session.executeWrite((tx) => {
        return work(new Transaction(this.watched(tx)));
      });
    } finally {
      await session.close();
    }
  }

  private watched(tx: ManagedTransaction): ManagedTransaction {
    const run = async (text: string, params: object, rules?: Rules) => {
      const name = NAMES.get(text) ?? '';
      const prefix = this.profiling ? 'PROFILE ' : '';
      const begun = performance.now();
      const result = await this.keep(
        { name, access: 'write', text, params, rules },
        async () => await tx.run(prefix + text, params, rules),
      );
      const { counters, profile } = result.summary;
      const changed = Object.values(counters.updates()).reduce((sum, count) => sum + count, 0);
      this.writes[name] = (this.writes[name] ?? 0) + changed;
      if (profile) this.profiles.push({ name, dbHits: hitsOf(profile), ms: performance.now() - begun });
      return result;
    };
    return { run } as unknown as ManagedTransaction;
  }

  private async keep<T>({ name, access, text, params, rules }: Omit<Statement, 'stage'>, run: () => Promise<T>): Promise<T> {
    if (this.open++ === 0) this.stage++;
    this.statements.push({ name, access, text, params, rules, stage: this.stage });
    try {
      return await run();
    } finally {
      this.open--;
    }
  }
}

/** The db hits of a plan and everything below it. */
export function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}
