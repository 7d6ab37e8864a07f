import { ask, type Service } from '../client';
import type { RowKind } from '../rows';
import { EXPORTS, exportQuery } from './kinds';

const PAGE = 100;

export type Node = Readonly<Record<string, unknown>>;

interface Page {
  page: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Node }[];
  };
}

/** Everything of a kind, page after page. total hears how many there are, once. */
export async function* readNodes(
  service: Service,
  kind: RowKind,
  source: string | undefined,
  total: (count: number) => void,
): AsyncGenerator<Node> {
  const query = exportQuery(kind);
  const filter = EXPORTS[kind].ofSource && source !== undefined ? { filter: { source } } : {};
  let after: string | null = null;
  do {
    const { page }: Page = await ask<Page>(service, query, { first: PAGE, after, ...filter });
    if (after === null) total(page.totalCount);
    for (const { node } of page.edges) yield node;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
