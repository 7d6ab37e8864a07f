import compression from 'compression';
import type { RequestHandler } from 'express';

/** Shorter answers fit into one packet anyway. */
const COMPRESSED_FROM_BYTES = 1_000;

/** Compresses answers for clients that take it, also those that are sent in parts. */
export const compressed: RequestHandler = compression({ threshold: COMPRESSED_FROM_BYTES });

/** The same for answers that are sent whole, where those that stay as they are are spared what getting ready to compress costs. */
export const compressedIfLong: RequestHandler = (req, res, next) => {
  res.setHeader('vary', 'Accept-Encoding');
  if (!req.headers['accept-encoding']) return next();
  const { send } = res;
  res.send = (body) => {
    res.send = send;
    const short = typeof body === 'string' && Buffer.byteLength(body) < COMPRESSED_FROM_BYTES;
    if (!short) void compressed(req, res, () => undefined);
    return res.send(body);
  };
  next();
};
