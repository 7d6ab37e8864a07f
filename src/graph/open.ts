import neo4j from 'neo4j-driver';
import { PATIENCE, type Patience } from '../patience';
import { Graph } from './query';

/** Where the database is and who we are there. */
export interface GraphAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** Opens the database; nothing is sent yet, so this does not fail where it is away. */
export function openGraph({ uri, username, password, database }: GraphAddress, patience: Patience = PATIENCE): Graph {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    userAgent: 'expertise-graph',
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: patience.connectMs,
    // Within this time a connection that lay idle is asked, too.
    connectionAcquisitionTimeout: patience.acquireMs,
    connectionLivenessCheckTimeout: patience.idleMs,
    maxTransactionRetryTime: patience.retryMs,
    // It would be one more message for each transaction.
    telemetryDisabled: true,
    // The database would tell with each answer what it thinks of the query; tests look at every plan.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  return new Graph(driver, database, patience);
}
