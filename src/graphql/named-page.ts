import { type FoundPage, loadedPage } from './loaded-page';
import type { Loader } from './loading';
import { type Connection, decodeCursor, type Edge, type PageArgs } from './paging';

/** Where a list that is ordered by name and id goes on. Throws BadUserInput for a cursor that is not ours. */
export function afterName(page: PageArgs): readonly [name: string, id: string] | undefined {
  return page.after == null ? undefined : decodeCursor(page.after, ['string', 'string']);
}

/** Loads the page of a list ordered by name and id that was asked for with one item more than the page holds. */
export function namedPage<T extends { readonly id: string; readonly name: string }>(
  found: FoundPage,
  page: PageArgs,
  loader: Loader<string, T | undefined>,
): Promise<Connection<Edge<T>>> {
  return loadedPage(found, page, loader, (node) => [node.name, node.id]);
}
