import type { Request, RequestHandler } from 'express';
import { BodyFault, refuseLostNumbers } from './json-text';

/** Refuses addresses whose escapes are no UTF-8: they would be read as other texts than were meant. */
export const checkAddress: RequestHandler = (req, _res, next) => {
  try {
    decodeURIComponent(req.originalUrl);
  } catch {
    throw new BodyFault(400, 'address.broken');
  }
  next();
};

/**
 * What is said about the form of a request before Apollo reads it: batches are refused in words; a whole query beside the hash
 * of a persisted one is taken as it stands; numbers in the variables of a GET are checked as those of a body are.
 */
export const checkForm: RequestHandler = (req, _res, next) => {
  if (Array.isArray(req.body)) throw new BodyFault(400, 'batch');
  if (req.method === 'GET') checkParameters(req);
  else if (holdsHash(req.body)) delete req.body.extensions.persistedQuery;
  next();
};

function checkParameters(req: Request): void {
  const { searchParams } = new URL(req.originalUrl, 'http://localhost');
  refuseLostNumbers(searchParams.get('variables') ?? '');
  if (!searchParams.get('query') || !/persistedQuery/.test(searchParams.get('extensions') ?? '')) return;
  searchParams.delete('extensions');
  req.url = `${req.url.split('?')[0]}?${searchParams}`;
}

function holdsHash(body: unknown): body is { query: string; extensions: { persistedQuery?: unknown } } {
  const { query, extensions } = (body ?? {}) as { query?: unknown; extensions?: unknown };
  return (
    typeof query === 'string' && query !== '' && extensions !== null && typeof extensions === 'object' && 'persistedQuery' in extensions
  );
}
