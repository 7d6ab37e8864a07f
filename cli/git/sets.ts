/** Disjoint sets of texts (union-find). */
export interface Sets {
  /** What stands for the set of an item; an item that is new is a set of its own. */
  find(item: string): string;
  /** Makes one of the sets of two items. */
  union(a: string, b: string): void;
}

export function createSets(): Sets {
  const parents = new Map<string, string>();
  const find = (item: string): string => {
    let root = item;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(item, root);
    return root;
  };
  return { find, union: (a, b) => void parents.set(find(a), find(b)) };
}
