import { Refused } from './ask';
import { NotSignedIn } from './help';
import { NoSuchFunction } from './token';

/** What a person is told instead of an answer. */
export interface Failure {
  readonly message: string;
  readonly requestId?: string;
}

/** Puts into words why there is no answer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotSignedIn) return { message: 'You are not signed in here. Sign in to see who can help.' };
  if (error instanceof NoSuchFunction) return { message: error.message };
  if (error instanceof Refused) return { message: error.message, requestId: error.requestId };
  // The page's own function failed: without a token nobody is signed in.
  return { message: 'This page could not say who you are. Try again.' };
}
