import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';

/** What is followed: a subscription, and the query that says the same where there is no stream. */
export interface Followed<Data, Variables extends OperationVariables> {
  readonly stream: TypedDocumentNode<Data, Variables>;
  readonly query: TypedDocumentNode<NoInfer<Data>, NoInfer<Variables>>;
  readonly variables: NoInfer<Variables>;
}

/** How often is asked where the stream fails; each time it is tried again first. */
const ASK_MS = 15_000;

/** Hears what changes, by the stream or by asking every 15 seconds, until the abort. What is heard is in the cache too. */
export async function follow<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  followed: Followed<Data, Variables>,
  heard: (data: Data) => void,
  leaving: AbortSignal,
): Promise<void> {
  while (!leaving.aborted) {
    await listen(client, followed, heard, leaving);
    if (leaving.aborted) return;
    const answer = await ask(client, followed);
    if (leaving.aborted) return;
    if (answer) heard(answer);
    await pause(leaving);
  }
}

/** Ends with the stream, however it ends. */
function listen<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  { stream, variables }: Followed<Data, Variables>,
  heard: (data: Data) => void,
  leaving: AbortSignal,
): Promise<void> {
  return new Promise((ended) => {
    const open = client
      .subscribe<Data>({ query: stream, variables })
      .subscribe({ next: ({ data }) => data && heard(data as Data), error: () => ended(), complete: () => ended() });
    leaving.addEventListener('abort', () => (open.unsubscribe(), ended()));
  });
}

/** Undefined where no answer comes: the view that asks for itself says so. */
async function ask<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  { query, variables }: Followed<Data, Variables>,
): Promise<Data | undefined> {
  try {
    const { data } = await client.query<Data>({ query, variables, fetchPolicy: 'network-only' });
    return data as Data | undefined;
  } catch {
    return undefined;
  }
}

function pause(leaving: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const timer = setTimeout(over, ASK_MS);
    leaving.addEventListener('abort', () => (clearTimeout(timer), over()));
  });
}
