import neo4j from 'neo4j-driver';
import { Graph } from './query';

/** Where the database is and who we are there. */
export interface GraphAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** Opens the database; nothing is sent yet, so this does not fail where it is away. */
export function openGraph({ uri, username, password, database }: GraphAddress): Graph {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    userAgent: 'expertise-graph',
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 3_000,
    // A caller who waits longer has gone: an outage must show within seconds.
    connectionAcquisitionTimeout: 4_000,
    // A connection that lay idle may have died without a word: it is asked before it is used, within the time above.
    connectionLivenessCheckTimeout: 1_000,
    maxTransactionRetryTime: 2_500,
  });
  return new Graph(driver, database);
}
