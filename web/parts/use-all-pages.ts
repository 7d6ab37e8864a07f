import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect } from 'react';
import { tellFailure } from './toasts';

interface Page {
  readonly edges: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Paged<Data, Variables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** What is known so far; undefined as long as nothing is. */
  readonly data: Data | undefined;
  /** The list that is paged through. */
  readonly pageOf: (data: Data) => Page | null | undefined;
}

/**
 * Has the rest of a list read behind its first page, and shown at once: a list of thousands that grew by every page would be drawn as often.
 * Gives whether all is here.
 */
export function useAllPages<Data, Variables extends OperationVariables>({
  query,
  variables,
  data,
  pageOf,
}: Paged<Data, Variables>): boolean {
  const client = useApolloClient();
  const page = data && pageOf(data);
  const first = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  useEffect(() => {
    if (first === null) return undefined;
    let wanted = true;
    const readRest = async () => {
      const edges: object[] = [];
      for (let after: string | null = first; after !== null;) {
        // Beside the cache, which would show each page.
        const answer: { data?: Data | undefined } = await client.query<Data>({
          query,
          variables: { ...variables, after },
          fetchPolicy: 'no-cache',
        });
        const next: Page | null | undefined = answer.data && pageOf(answer.data);
        if (!wanted || !answer.data || !next) return;
        edges.push(...next.edges);
        after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
        if (after !== null) continue;
        const rest = structuredClone(answer.data);
        Object.assign(pageOf(rest) ?? {}, { edges });
        client.writeQuery({ query: query as TypedDocumentNode<Data>, variables: { ...variables, after: first }, data: rest as never });
      }
    };
    readRest().catch(tellFailure);
    return () => {
      wanted = false;
    };
    // The variables are another object at each render; another list has another cursor.
  }, [first, client]);
  return page !== undefined && page !== null && first === null;
}
