/** What the errors of the driver have in common. */
interface DriverError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

const CONSTRAINT = 'Neo.ClientError.Schema.ConstraintValidationFailed';
const DEADLOCK = 'Neo.TransientError.Transaction.DeadlockDetected';
const AWAY = /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\..*)$/;
const STOPPED = /^Neo\.ClientError\.Transaction\.TransactionTimedOut/;

/** The database is away, in a way that the driver has no word for. Services and clients know it as an outage. */
export class DatabaseAway extends Error {
  override readonly name = 'Neo4jError';
  readonly code = 'ServiceUnavailable';
}

const codeOf = (error: unknown): string => String((error as DriverError | undefined)?.code ?? '');

/** The database cannot be reached, or asks to try again: what was asked is not to blame. */
export function isOutage(error: unknown): boolean {
  return AWAY.test(codeOf(error));
}

/** The database is there and does not let us in. */
export function isRefusedLogin(error: unknown): boolean {
  return codeOf(error).startsWith('Neo.ClientError.Security.');
}

/** The database is there and has no database of that name. */
export function isUnknownDatabase(error: unknown): boolean {
  return /^Neo\.(ClientError\.Database\.DatabaseNotFound|TransientError\.Database\.DatabaseUnavailable)$/.test(codeOf(error));
}

/** What answers there speaks something else, or breaks off while it is greeted; the driver has no code for a web server. */
export function speaksNoBolt(error: unknown): boolean {
  return codeOf(error) === 'ProtocolError' || (codeOf(error) === 'N/A' && (error as DriverError).name === 'Neo4jError');
}

/** Somebody else made a node with the same id meanwhile. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === CONSTRAINT;
}

/** Two transactions waited for each other, and this one gave way. */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === DEADLOCK;
}

/** Neither an answer nor the end of a statement came in time: the connection is dead, or the database has no processor left. */
export class NoAnswer extends DatabaseAway {
  constructor() {
    super('The database did not answer in time');
  }
}

/** The database broke off a statement that took longer than it may: fewer things at once may do. */
export function isStopped(error: unknown): boolean {
  return STOPPED.test(codeOf(error));
}

/** Why a request cannot be served just now as far as the database is concerned: too busy to give a connection, or away. */
export function outageOf(error: unknown): 'busy' | 'away' | undefined {
  const { name, message } = error as DriverError;
  if (name !== 'Neo4jError') return undefined;
  if (typeof message === 'string' && message.startsWith('Connection acquisition timed out')) return 'busy';
  return isOutage(error) || isStopped(error) ? 'away' : undefined;
}

/** What the driver's channel says where the socket broke or was closed; what the server sends that is wrong reads otherwise. */
const CONNECTION_LOST = /^(Failed to connect to server|Connection was closed by server|Connection lost)/;

/** The driver takes a connection that is closed between accept and handshake, as by a database that stops, for a wrong protocol. */
export function isBrokenHandshake(error: unknown): boolean {
  const { code, message } = error as DriverError;
  return code === 'ProtocolError' && typeof message === 'string' && CONNECTION_LOST.test(message);
}
