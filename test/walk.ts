/** What every list that is paged answers. */
export interface Page<N> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
}

/** Follows the cursors of a list to its end and gives its pages; fails where a page contradicts itself. */
export async function walk<N>(fetch: (after: string | null) => Promise<Page<N>>, limit = 1000): Promise<Page<N>[]> {
  const pages: Page<N>[] = [];
  let after: string | null = null;
  do {
    const page: Page<N> = await fetch(after);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (pages.length > limit) throw new Error('The list has no end.');
  } while (after !== null);
  return pages;
}

/** All nodes of a list, page by page. */
export async function walkNodes<N>(fetch: (after: string | null) => Promise<Page<N>>): Promise<N[]> {
  return (await walk(fetch)).flatMap(({ edges }) => edges.map(({ node }) => node));
}
