import { isDeadlock, isTaken } from '../../graph/failures';

/** What was read changed before it was locked. */
export class ConcurrentChange extends Error {
  constructor(id: string) {
    super(`${id} was changed by another call`);
  }
}

/**
 * True for what a call meets that ran beside another one at the same rows; run again from its first read it goes through. The driver
 * itself tries again after a deadlock, but for 2.5 s only: large calls take longer.
 */
export function isConflict(error: unknown): boolean {
  return error instanceof ConcurrentChange || isTaken(error) || isDeadlock(error);
}
