import { type FoundPage, loadedPage } from './loaded-page';
import type { Loader } from './loading';
import { type Connection, decodeCursor, type Edge, type PageArgs } from './paging';

/** Where a list that is ordered by a number, such as a moment, and id goes on. Throws BadUserInput for a cursor that is not ours. */
export function afterNumber(page: PageArgs): readonly [number: number, id: string] | undefined {
  return page.after == null ? undefined : decodeCursor(page.after, ['number', 'string']);
}

/** Loads the page of a list ordered by moment and id that was asked for with one item more than the page holds. */
export function datedPage<T extends { readonly id: string; readonly at: Date }>(
  found: FoundPage,
  page: PageArgs,
  loader: Loader<string, T | undefined>,
): Promise<Connection<Edge<T>>> {
  return loadedPage(found, page, loader, (node) => [node.at.getTime(), node.id]);
}
