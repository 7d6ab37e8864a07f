import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { Observable } from 'rxjs';

/**
 * Sends subscriptions by POST and reads their answers as server-sent events, with the headers that a question would have: the
 * browser's own EventSource sends none. It tries once; whoever listens knows what to do without it. Its client comes when a
 * stream is first asked for: no view waits for it.
 */
export class StreamLink extends ApolloLink {
  constructor(private readonly url: string) {
    super();
  }

  override request(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
    return new Observable((observer) => {
      const leaving = new AbortController();
      const open = async () => {
        const { createClient } = await import('graphql-sse');
        if (leaving.signal.aborted) return;
        const { headers } = operation.getContext() as { readonly headers?: Record<string, string> };
        const client = createClient({ url: this.url, retryAttempts: 0, ...(headers && { headers }) });
        leaving.signal.addEventListener('abort', () => client.dispose());
        client.subscribe(
          { query: print(operation.query), variables: operation.variables },
          {
            next: (answer) => observer.next(answer as ApolloLink.Result),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        );
      };
      open().catch((error: unknown) => observer.error(error));
      return () => leaving.abort();
    });
  }
}
