/** The page's function that gives tokens cannot be used: its author has to mend the element. */
export class NoSuchFunction extends Error {}

/**
 * Asks the page for a token, by the path of one of its functions: `auth.token` calls `globalThis.auth.token()`.
 * Undefined where it gives none. Throws NoSuchFunction, or what the function throws.
 */
export async function tokenFrom(path: string | null): Promise<string | undefined> {
  const names = (path ?? '').split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<unknown>(memberOf, globalThis);
  const give = memberOf(holder, last);
  if (typeof give !== 'function') throw new NoSuchFunction(`token-from must name a function of this page; “${path ?? ''}” is none.`);
  const token: unknown = await give.call(holder);
  return typeof token === 'string' && token ? token : undefined;
}

function memberOf(holder: unknown, name: string): unknown {
  return holder === null || holder === undefined ? undefined : (holder as Record<string, unknown>)[name];
}
