/** What was read changed before it was locked. */
export class ConcurrentChange extends Error {
  readonly code = 'ConcurrentChange';

  constructor(id: string) {
    super(`${id} was changed by another call`);
  }
}

/** The driver itself tries again after a deadlock, but for 2.5 s only: large calls take longer. */
const MET_ANOTHER = new Set([
  'ConcurrentChange',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
  'Neo.TransientError.Transaction.DeadlockDetected',
]);

/** True for what a call meets that ran beside another one at the same rows; run again from its first read it goes through. */
export function isConflict(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return MET_ANOTHER.has(code);
}
