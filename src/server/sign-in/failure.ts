import * as client from 'openid-client';
import { Forbidden, Unauthenticated, Unavailable } from '../../errors';

/** Why a sign-in failed: what the page is told, in a word that it has a sentence for. */
export type SignInFailure =
  /** The person or the provider broke it off. */
  | 'cancelled'
  /** It took too long, or was begun in another browser or window. */
  | 'expired'
  /** The account may not use the console: it has no role, or its person has left. */
  | 'refused'
  /** The provider's token is not one for this service. */
  | 'token'
  /** The provider gives no answer, or none that can be used. */
  | 'provider'
  /** The service cannot keep sessions just now. */
  | 'unavailable'
  /** Not a sign-in but a sign-out: the session of the provider could not be ended. */
  | 'kept';

/** A sign-in that cannot go on. */
export class SignInFailed extends Error {
  constructor(
    readonly why: SignInFailure,
    message: string,
  ) {
    super(message);
  }
}

/** Why it failed, and what the log may say of it: nothing that the provider or the browser wrote. */
export function failureOfSignIn(error: unknown): { readonly why: SignInFailure; readonly reason: string } {
  if (error instanceof SignInFailed) return { why: error.why, reason: error.message };
  if (error instanceof Forbidden) return { why: 'refused', reason: error.message };
  if (error instanceof Unauthenticated) return { why: 'token', reason: error.message };
  if (error instanceof Unavailable) return { why: 'unavailable', reason: error.message };
  if (error instanceof client.AuthorizationResponseError)
    return { why: error.error === 'access_denied' ? 'cancelled' : 'provider', reason: coded(error.error) };
  if (error instanceof client.ResponseBodyError) return { why: 'provider', reason: coded(error.error) };
  const { code, name } = error as { code?: unknown; name?: unknown };
  return { why: 'provider', reason: coded(code ?? name) };
}

/** Codes of errors are words; anything else is not repeated. */
function coded(code: unknown): string {
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no code';
}
