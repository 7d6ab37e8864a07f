/** The stable codes of expected failures; clients branch on them, never on messages. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'LIMIT_EXCEEDED' | 'RATE_LIMITED' | 'UNAVAILABLE';

/** One value that cannot be used: where it stands in the call and, in a sentence, what is allowed there. */
export interface FieldMistake {
  readonly path: string;
  readonly message: string;
}

/** A failure that the caller is told of in words. Everything else that is thrown reaches callers as INTERNAL only. */
export abstract class ServiceError extends Error {
  abstract readonly code: ErrorCode;

  /** What goes to the client beside the code. */
  details(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** No token, or one that cannot be trusted. */
export class Unauthenticated extends ServiceError {
  readonly code = 'UNAUTHENTICATED';
}

/** The caller is known and may not do this. */
export class Forbidden extends ServiceError {
  readonly code = 'FORBIDDEN';
}

/** Mistakes that one answer tells: more add nothing new. */
export const MAX_MISTAKES = 20;

/** Values that break a rule; every mistake is named, so that one answer is enough to repair the call. */
export class BadUserInput extends ServiceError {
  readonly code = 'BAD_USER_INPUT';

  constructor(readonly fields: readonly FieldMistake[]) {
    super(fields.map((field) => field.message).join(' '));
  }

  override details(): Readonly<Record<string, unknown>> {
    return { fields: this.fields };
  }
}

/** What was named does not exist, or the caller may not know that it does. */
export class NotFound extends ServiceError {
  readonly code = 'NOT_FOUND';
}

/** The call is right in itself but contradicts what is stored. */
export class Conflict extends ServiceError {
  readonly code = 'CONFLICT';
}

/** Too deep, too costly, too many or too large. */
export class LimitExceeded extends ServiceError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** Too often; the same call is welcome after the pause. */
export class RateLimited extends ServiceError {
  readonly code = 'RATE_LIMITED';

  constructor(
    readonly retryAfterSeconds: number,
    message = `Too many requests. Try again in ${retryAfterSeconds} s.`,
  ) {
    super(message);
  }

  override details(): Readonly<Record<string, unknown>> {
    return { retryAfterSeconds: this.retryAfterSeconds };
  }
}

/** Something the service needs is away for now. */
export class Unavailable extends ServiceError {
  readonly code = 'UNAVAILABLE';

  constructor(
    readonly retryAfterSeconds = 5,
    message = `The service cannot answer just now. Try again in ${retryAfterSeconds} s.`,
  ) {
    super(message);
  }

  override details(): Readonly<Record<string, unknown>> {
    return { retryAfterSeconds: this.retryAfterSeconds };
  }
}
