import { loadAll, type Loader } from './loading';
import { type Connection, decodeCursor, type Edge, type PageArgs, pageOf } from './paging';

/** Where a list that is ordered by a number, such as a moment, and id goes on. Throws BadUserInput for a cursor that is not ours. */
export function afterNumber(page: PageArgs): readonly [number: number, id: string] | undefined {
  return page.after == null ? undefined : decodeCursor(page.after, ['number', 'string']);
}

/** Loads the page of a list ordered by moment and id that was asked for with one item more than the page holds. */
export async function datedPage<T extends { readonly id: string; readonly at: Date }>(
  { total, items }: { readonly total: number; readonly items: readonly { readonly id: string }[] },
  page: PageArgs,
  loader: Loader<string, T | undefined>,
): Promise<Connection<Edge<T>>> {
  const nodes = await loadAll(
    loader,
    items.map(({ id }) => id),
  );
  return pageOf(nodes, page, (node) => [node.at.getTime(), node.id], total);
}
