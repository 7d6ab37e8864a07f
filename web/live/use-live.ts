import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { follow, type Followed } from './follow';

/** Hears what changes while the tab is looked at: a browser opens few connections to one host, and hidden tabs would take them all. */
export function useLive<Data, Variables extends OperationVariables>(
  { stream, query, variables }: Followed<Data, Variables>,
  heard: (data: Data) => void = () => undefined,
): void {
  const client = useApolloClient();
  const looked = useSyncExternalStore(onVisibility, isVisible);
  const hear = useEffectEvent(heard);
  const written = JSON.stringify(variables);
  useEffect(() => {
    if (!looked) return undefined;
    const leaving = new AbortController();
    void follow(client, { stream, query, variables: JSON.parse(written) as Variables }, (data) => hear(data), leaving.signal);
    return () => leaving.abort();
  }, [client, looked, stream, query, written]);
}

const isVisible = () => document.visibilityState === 'visible';

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
