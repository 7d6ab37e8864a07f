/** Why a sign-in or a sign-out failed, by the word that the service says it with (`failed` in the address). */
export const HOW_IT_FAILED: ReadonlyMap<string, string> = new Map([
  ['cancelled', 'The sign-in was broken off. Nothing has changed.'],
  ['expired', 'The sign-in took too long, or was begun in another window. Try again.'],
  [
    'refused',
    'This account may not use the console: it has none of the roles for it, or its person has left the organisation. Ask whoever gives out accounts, or sign in with another one.',
  ],
  ['token', 'The identity provider gave a token that this service does not accept. Whoever runs the service finds the reason in its log.'],
  ['provider', 'The identity provider does not answer as it should. Try again in a minute; the log of the service has the reason.'],
  ['unavailable', 'The service cannot keep a session just now. Try again in some seconds.'],
  ['kept', 'You are signed out of the console, but the identity provider could not be told: there you may still be signed in.'],
]);

/** The provider would sign the same account in again without a question. */
export const WITH_ANOTHER_ACCOUNT: ReadonlySet<string> = new Set(['refused', 'token', 'kept']);
