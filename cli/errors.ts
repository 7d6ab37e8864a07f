/** A mistake the caller can put right: printed as one sentence without a stack; the command ends with exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
