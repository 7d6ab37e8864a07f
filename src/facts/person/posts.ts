import type { PersonRow } from './person-row';

/**
 * The rows of one person who has several posts as one row: what only some of them say is taken, lists are joined, and the highest
 * version counts. Fields in which they differ are left out, since which row counts must not hang on their order. Undefined where the
 * names differ: then they are rather two people.
 */
export function unitePosts(posts: readonly PersonRow[]): { row: PersonRow; differing: string[] } | undefined {
  const united: Record<string, unknown> = {};
  const differing: string[] = [];
  for (const field of new Set(posts.flatMap((post) => Object.keys(post)))) {
    const said = posts.map((post) => post[field as keyof PersonRow]).filter((value) => value !== undefined);
    const values = said.filter((value) => value !== null);
    if (!values.length) united[field] = said.length ? null : undefined;
    else if (values.every(Array.isArray)) united[field] = [...new Set(values.flat())].sort();
    else if (field === 'version') united[field] = Math.max(...values.map(Number));
    else if (new Set(values).size === 1) united[field] = values[0];
    else if (field === 'name') return undefined;
    else differing.push(field);
  }
  return { row: united as PersonRow, differing: differing.sort() };
}
