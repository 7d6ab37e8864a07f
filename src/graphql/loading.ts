import DataLoader from 'dataloader';

/** Names what can be loaded in batches: `context.load(PEOPLE)`. Declared in a `.loader.ts` beside what it loads. */
export interface LoaderKey<K, V> {
  readonly name: string;
  /** Types only; never present at run time. */
  readonly _types?: { key: K; value: V };
}

/** Loads items by their ids; undefined where there is none. */
export type ById<T> = LoaderKey<string, T | undefined>;

/** One batch of each kind per level of a query, whatever the page size. */
export type Loader<K, V> = DataLoader<K, V, unknown>;

/** Gives the loader of a key, the same one throughout a request. */
export type Load = <K, V>(key: LoaderKey<K, V>) => Loader<K, V>;

/** How a loader is made, anew for each request: what one caller loaded is not another's. */
export interface LoaderSource {
  readonly name: string;
  make(): Loader<never, unknown>;
}

/** Keys that one statement is given: more come one statement after another, so that their number meets no time limit. */
const MOST_KEYS = 2_000;

/** The same fetch for any number of keys. */
function inStatements<K, V>(fetch: (keys: readonly K[]) => Promise<V[]>): (keys: readonly K[]) => Promise<V[]> {
  return async (keys) => {
    if (keys.length <= MOST_KEYS) return await fetch(keys);
    const found: V[] = [];
    for (let i = 0; i < keys.length; i += MOST_KEYS) found.push(...(await fetch(keys.slice(i, i + MOST_KEYS))));
    return found;
  };
}

/** Loads by id what `fetch` finds, in any order; unknown ids are left out of its answer. */
export function loadById<T extends { readonly id: string }>(
  { name }: ById<T>,
  fetch: (ids: readonly string[]) => Promise<T[]>,
): LoaderSource {
  const fetchAll = inStatements(fetch);
  const batch = async (ids: readonly string[]) => {
    const found = new Map((await fetchAll(ids)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id));
  };
  return { name, make: () => new DataLoader(batch) };
}

/** Loads by keys made of several values; `fetch` returns them in the order of the keys. */
export function loadByKey<K, V>({ name }: LoaderKey<K, V>, fetch: (keys: readonly K[]) => Promise<V[]>): LoaderSource {
  return { name, make: () => new DataLoader<K, V, unknown>(inStatements(fetch), { cacheKeyFn: (key) => JSON.stringify(key) }) };
}

/** Makes what a request loads with. Throws at a key that no source has. */
export function loading(sources: readonly LoaderSource[]): () => Load {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return () => {
    const made = new Map<string, unknown>();
    return <K, V>({ name }: LoaderKey<K, V>) => {
      const known = made.get(name) ?? byName.get(name)?.make();
      if (!known) throw new Error(`Nothing loads ${name}`);
      made.set(name, known);
      return known as Loader<K, V>;
    };
  };
}

/** The items with these ids, in that order; what no longer exists is left out. */
export async function loadAll<T>(loader: Loader<string, T | undefined>, ids: readonly string[]): Promise<T[]> {
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((item) => item !== undefined);
}
