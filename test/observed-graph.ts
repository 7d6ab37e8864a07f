import type { ManagedTransaction } from 'neo4j-driver';
import { type CypherQuery, Graph, Transaction } from '../src/graph/query';

/** A graph that tells the names of the queries it runs while somebody listens. */
export class ObservedGraph extends Graph {
  onQuery: ((name: string) => void) | undefined;

  override async run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    this.onQuery?.(query.name);
    return await super.run(query, params);
  }

  protected override transaction(tx: ManagedTransaction): Transaction {
    return new ObservedTransaction(tx, (name) => this.onQuery?.(name));
  }
}

class ObservedTransaction extends Transaction {
  constructor(
    tx: ManagedTransaction,
    private readonly onQuery: (name: string) => void,
  ) {
    super(tx);
  }

  override run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    this.onQuery(query.name);
    return super.run(query, params);
  }

  override send<P extends object>(query: CypherQuery<P, Record<string, never>>, params: P): Promise<void> {
    this.onQuery(query.name);
    return super.send(query, params);
  }
}
