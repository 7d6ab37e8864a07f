import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { requestIdOf, type RequestState } from './request';

/** Lines wait so long for others: a write for each would cost as much as a small query. */
const TOGETHER_MS = 100;
const TOGETHER_BYTES = 8_192;

/** The log of a process: JSON lines on stderr, so that stdout stays for what a person or a script waits for. */
export function makeLogger(level: string): Logger {
  return pino({ name: 'expertise-graph', level, serializers: { err: stdSerializers.err } }, stderr());
}

/** Writes lines together, none later than a tenth of a second, and all before the process ends by itself. */
function stderr(): DestinationStream {
  const lines = pino.destination({ dest: 2, sync: true, minLength: TOGETHER_BYTES });
  let timer: NodeJS.Timeout | undefined;
  // Written, and left to the system: `flushSync` would wait until a file is on its disk.
  const flush = () => {
    timer = undefined;
    lines.flush();
  };
  process.once('exit', () => lines.flushSync());
  return {
    write: (line) => {
      lines.write(line);
      timer ??= setTimeout(flush, TOGETHER_MS).unref();
    },
  };
}

/** In any spelling: what is refused for it is told too. */
const LOGGED = /^\/+(graphql|scim|jobs)(\/|$)/i;

/**
 * Gives each request its id and, when it ends, its line in the log: operation, roles, status, duration. Written by hand rather
 * than by a library, because what must never be in it is longer than what is: addresses, headers, tokens, subjects, texts,
 * variables.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now();
    res.locals = { requestId: requestIdOf(req, res), viewer: undefined, trace: {} } satisfies RequestState;
    if (LOGGED.test(req.path)) res.once('close', () => logger.info(line(), 'request'));
    next();

    function line(): object {
      const { requestId, viewer, trace } = res.locals as RequestState;
      const ms = Math.round(performance.now() - begun);
      const status = res.writableFinished ? res.statusCode : 'aborted';
      return { requestId, operation: trace.operation, roles: viewer && [...viewer.roles], status, ms };
    }
  };
}
