import { useEffect } from 'react';

interface Paged {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for one page after another, until there is no next one. Gives whether all are here. */
export function useAllPages(page: Paged | undefined, more: (after: string) => Promise<unknown>): boolean {
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  useEffect(() => {
    if (after !== null) void more(after);
    // One call for each cursor: `more` is another function at each render.
  }, [after]);
  return page !== undefined && after === null;
}
