import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Logger } from 'pino';
import { MISSING_TOKEN } from '../access/token';
import type { Viewer } from '../access/viewer';
import type { Context } from '../graphql/context';
import { Unauthenticated } from '../errors';
import { formatError } from './format-error';
import { liveAnswers } from './live-answers';
import type { OpenStreams } from './open-streams';
import { stateOf } from './request';
import type { FindCaller } from './sign-in/caller';
import { readStreamed, type StreamedOperation, type StreamedRequest } from './streamed-operation';

/** What streams are made of. */
export interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly streams: OpenStreams;
  readonly logger: Logger;
  /** The caller, asked anew for each answer: a token ends, a session is signed out, a person leaves. */
  readonly find: FindCaller;
  readonly context: (res: Response, viewer: Viewer, abort: AbortSignal) => Context;
}

/**
 * Serves subscriptions as server-sent events, one stream for each, after the GraphQL over SSE protocol ("distinct connections").
 * The body was read and the caller is known.
 */
export function serveStreams(parts: StreamParts): RequestHandler {
  const handle = createHandler({
    authenticate: () => null,
    onSubscribe: (req, params) => begin(parts, req.raw, req.context.res, params as StreamedRequest),
  });
  return async (req, res, next) => {
    if (req.method !== 'POST' || req.headers.accept !== 'text/event-stream') {
      const message = 'Send subscriptions by POST with the header "Accept: text/event-stream".';
      res.status(req.method === 'POST' ? 406 : 405).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    await handle(req, res).catch(next);
  };
}

type Refusal = [body: string, init: { status: number; statusText: string; headers: Record<string, string> }];

function begin(parts: StreamParts, req: IncomingMessage, res: Response, request: StreamedRequest) {
  let operation: StreamedOperation;
  try {
    operation = readStreamed(parts.schema, request);
  } catch (error) {
    return refusal(error);
  }
  const { viewer, trace, requestId } = stateOf(res);
  if (!viewer) throw new Unauthenticated(MISSING_TOKEN);
  trace.operation = `subscription ${operation.operation.name?.value.slice(0, 80) ?? '(unnamed)'}`;
  const controller = parts.streams.begin(viewer.subject);
  res.once('close', () => controller.abort());
  const context = async (): Promise<Context> => {
    const now = await parts.find(req);
    if (!now) throw new Unauthenticated(MISSING_TOKEN);
    return parts.context(res, now, controller.signal);
  };
  // The library wants the errors as objects of graphql-js, and only prints them.
  const { schema, logger } = parts;
  return liveAnswers({ schema, operation, context, requestId, logger }) as AsyncGenerator<FormattedExecutionResult & { errors: never }>;
}

function refusal(error: unknown): Refusal {
  const fault = error as Error & { toJSON?: () => object };
  const formatted = formatError({ message: fault.message, ...(fault.toJSON?.() as object) }, error);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return [JSON.stringify({ errors: [formatted] }), { status: 400, statusText: 'Bad Request', headers }];
}
