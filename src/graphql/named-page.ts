import type { NamedPage } from '../graph/named-page';
import { loadAll, type Loader } from './loading';
import { type Connection, type Edge, decodeCursor, pageOf, type PageArgs } from './paging';

/** Where a list that is ordered by name and id goes on. Throws BadUserInput for a cursor that is not ours. */
export function afterName(page: PageArgs): readonly [name: string, id: string] | undefined {
  return page.after == null ? undefined : decodeCursor(page.after, ['string', 'string']);
}

/** Loads the page of a list ordered by name and id that was asked for with one item more than the page holds. */
export async function namedPage<T extends { readonly id: string; readonly name: string }>(
  { total, items }: Omit<NamedPage, 'items'> & { readonly items: readonly { id: string }[] },
  page: PageArgs,
  loader: Loader<string, T | undefined>,
): Promise<Connection<Edge<T>>> {
  const nodes = await loadAll(
    loader,
    items.map(({ id }) => id),
  );
  return pageOf(nodes, page, (node) => [node.name, node.id], total);
}
