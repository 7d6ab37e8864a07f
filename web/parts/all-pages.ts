import type { ApolloClient, OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

interface Pages<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A file holds no more pages than that: the rest is better exported. */
const MOST_PAGES = 100;

/** All rows of a list, page after page: what is saved is the whole of what is filtered, not only what is shown. Fails as the query does. */
export async function allPages<Data, Variables extends OperationVariables, Node>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pagesOf: (data: Data) => Pages<Node> | null | undefined,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    // Beside the cache: the list on the page stays as long as it is.
    const { data } = await client.query<Data>({ query, variables: { ...variables, after: after ?? null }, fetchPolicy: 'no-cache' });
    const pages = data && pagesOf(data);
    if (!pages) break;
    nodes.push(...pages.edges.map(({ node }) => node));
    if (!pages.pageInfo.hasNextPage) break;
    after = pages.pageInfo.endCursor;
  }
  return nodes;
}
