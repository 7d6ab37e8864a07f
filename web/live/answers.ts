import type { ApolloClient } from '@apollo/client';

/** Whether one of the questions of the view would be answered otherwise now. Nothing that is shown changes by asking. */
export async function answersDiffer(client: ApolloClient): Promise<boolean> {
  for (const asked of client.getObservableQueries('active')) {
    const { data: shown } = asked.getCurrentResult();
    if (!shown) continue;
    const { data } = await client.query({ query: asked.query, variables: asked.variables, fetchPolicy: 'no-cache' });
    if (data && !holds(shown, data)) return true;
  }
  return false;
}

/** Where a page of a list begins and ends says nothing about what is in it. */
const PLACES: ReadonlySet<string> = new Set(['pageInfo', 'cursor']);

/** Whether what is shown holds a newer answer; of a list that has grown by pages, the first page. */
export function holds(shown: unknown, newer: unknown, key = ''): boolean {
  if (typeof newer !== 'object' || newer === null) return shown === newer;
  if (typeof shown !== 'object' || shown === null) return false;
  if (Array.isArray(newer)) {
    const [all, page] = [shown as readonly unknown[], newer as readonly unknown[]];
    return (key === 'edges' ? all.length >= page.length : all.length === page.length) && page.every((item, i) => holds(all[i], item));
  }
  return Object.entries(newer).every(([name, value]) => PLACES.has(name) || holds((shown as Record<string, unknown>)[name], value, name));
}
