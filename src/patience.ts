/** How long callers are kept waiting for something else, in ms. Tests make it long, so that nothing they see depends on load. */
export interface Patience {
  /** A claim's answer waits so long for its belief to be stored. */
  readonly claimMs: number;
  /** Reads that take longer than a person waits are stopped by the database. */
  readonly readMs: number;
  /** A sync of 5,000 rows takes a few seconds; more than this is a lock that will not come free. */
  readonly writeMs: number;
  /** How much later than the database stops a statement its answer may come. */
  readonly onTheWayMs: number;
  /** A connection to the database is given up when it is not made in this time. */
  readonly connectMs: number;
  /** A caller who waits longer for a free connection has gone: an outage must show within seconds. */
  readonly acquireMs: number;
  /** A connection that was idle for so long may have died silently: it is checked before it is used. */
  readonly idleMs: number;
  /** Transactions that the database broke off are tried again for so long. */
  readonly retryMs: number;
  /** Neo4j and Redis are away when they do not answer a health check in this time. */
  readonly healthMs: number;
  /** Telling the workers may hold a caller up so long; what is not told by then the relay finds. */
  readonly wakeMs: number;
  /** A request waits no longer for the count of all processes; then the one of this process has to do. */
  readonly countMs: number;
  /** A page of the job board whose Redis is lost while it is made would hang in the queue's client. */
  readonly boardMs: number;
  /** The issuer of tokens has so long to give its keys. */
  readonly keysMs: number;
  /** A request with a session of the console waits so long for Redis, where sessions are. */
  readonly sessionMs: number;
  /** The provider has so long for each answer while somebody signs in or out, or a token is refreshed. */
  readonly providerMs: number;
}

export const PATIENCE: Patience = {
  claimMs: 1_000,
  readMs: 10_000,
  writeMs: 60_000,
  onTheWayMs: 2_000,
  connectMs: 3_000,
  acquireMs: 4_000,
  idleMs: 1_000,
  retryMs: 2_500,
  healthMs: 1_000,
  wakeMs: 100,
  countMs: 100,
  boardMs: 3_000,
  keysMs: 3_000,
  sessionMs: 1_000,
  providerMs: 5_000,
};
