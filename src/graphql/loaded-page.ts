import { loadAll, type Loader } from './loading';
import { type Connection, type CursorParts, type Edge, type PageArgs, pageOf } from './paging';

/** Ids of a page that was asked for with one item more than it holds, and how long the whole list is. */
export interface FoundPage {
  readonly total: number;
  readonly items: readonly { readonly id: string }[];
}

/** Loads the nodes of a page; `key` gives what the list is ordered by. */
export async function loadedPage<T>(
  { total, items }: FoundPage,
  page: PageArgs,
  loader: Loader<string, T | undefined>,
  key: (node: T) => CursorParts,
): Promise<Connection<Edge<T>>> {
  const nodes = await loadAll(
    loader,
    items.map(({ id }) => id),
  );
  return pageOf(nodes, page, key, total);
}
