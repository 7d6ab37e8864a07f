import type { IncomingHttpHeaders } from 'node:http';
import { Forbidden } from '../../errors';

/**
 * Refuses what did not come from a page of this origin, whatever its method: a browser sends the cookie along with requests that pages of
 * other sites and of other hosts of this domain make. Browsers say by themselves where a request comes from, and scripts cannot change it:
 * each of the two headers that is there must be right, and one must be there. That is stricter than a header of our own, which would only
 * show that CORS let the request through: a rule that is loosened elsewhere, for other reasons. Bodies must be JSON besides, which no form
 * can send.
 */
export function requireOwnPage({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, own: string): void {
  const told = [origin === undefined || origin === own, site === undefined || site === 'same-origin'];
  if (told.includes(false) || (origin === undefined && site === undefined))
    throw new Forbidden('A session of the console serves its own pages only. Other programs send a token of their own.');
}
