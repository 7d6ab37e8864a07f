import type { Request } from 'express';

/** Asked from this machine under a name of this machine: a foreign page whose name was turned to 127.0.0.1 is not. */
export function isLocal(req: Request): boolean {
  const from = req.socket.remoteAddress ?? '';
  return /^(127\.|::1$|::ffff:127\.)/.test(from) && ['localhost', '127.0.0.1', '[::1]'].includes(req.hostname);
}
