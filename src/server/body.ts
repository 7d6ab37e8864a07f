import express, { type RequestHandler } from 'express';
import { holdsAny } from '../access/viewer';
import { sendFailure, tooLarge } from './answer';
import { checkBody } from './json-text';
import { stateOf } from './request';

/** Enough for any query with its variables. */
const BODY_BYTES = 100_000;
/** For those who enrol: 5,000 rows with what people want to learn. */
const ENROL_BODY_BYTES = 2_000_000;
/** For those who sync: 5,000 rows with texts. */
export const SYNC_BODY_BYTES = 10_000_000;

/** Reads JSON in UTF-8 that can be kept as it was sent. */
export function jsonBody(limit: number, type: string[] = ['application/json']): RequestHandler {
  return express.json({ limit, type, verify: (_req, _res, body, encoding) => checkBody(body, encoding) });
}

/** By role, the largest first. */
const READERS = [
  { role: 'HR_SYNC', limit: SYNC_BODY_BYTES, read: jsonBody(SYNC_BODY_BYTES) },
  { role: 'LD', limit: ENROL_BODY_BYTES, read: jsonBody(ENROL_BODY_BYTES) },
] as const;
const SMALL = { limit: BODY_BYTES, read: jsonBody(BODY_BYTES) };

/** Reads JSON bodies up to what the caller's token allows. An announced size above that is refused before a byte is read. */
export const readBody: RequestHandler = (req, res, next) => {
  const { viewer } = stateOf(res);
  const { limit, read } = READERS.find(({ role }) => viewer !== undefined && holdsAny(viewer, role)) ?? SMALL;
  if (Number(req.headers['content-length'] ?? 0) > limit) return sendFailure(res, tooLarge(limit), 413);
  read(req, res, next);
};
