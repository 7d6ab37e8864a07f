import type { GraphQLFormattedError } from 'graphql';
import type { Caller, TestApp } from './testkit';

/** The errors of a stream's first answer; none where it is an answer. Then the stream is left. */
export async function firstErrors(service: TestApp, query: string, caller: Caller): Promise<readonly GraphQLFormattedError[]> {
  const leaving = new AbortController();
  const token = await service.token(caller);
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const init = { method: 'POST', headers, body: JSON.stringify({ query }), signal: leaving.signal };
  const answer = await fetch(`${service.url}/stream`, init);
  try {
    let text = '';
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes).toString();
      const json = /^event: next\ndata: (.*)$/m.exec(text)?.[1] ?? (text.startsWith('{') && text.endsWith('}') ? text : undefined);
      if (json) return (JSON.parse(json) as { errors?: GraphQLFormattedError[] }).errors ?? [];
    }
    throw new Error(`no answer: ${text}`);
  } finally {
    leaving.abort();
  }
}
