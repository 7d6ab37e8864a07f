/** What was read changed before it was locked. */
export class ConcurrentChange extends Error {
  readonly code = 'ConcurrentChange';

  constructor(id: string) {
    super(`${id} was changed by another call`);
  }
}

/** True for what a call meets that ran beside another one at the same rows; run again from its first read it goes through. */
export function isConflict(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === 'ConcurrentChange' || code === 'Neo.ClientError.Schema.ConstraintValidationFailed';
}
