/** Rows by the node that several of them share, groups and rows in the order of ids: locks are then taken in one order everywhere. */
export function grouped<Item extends { readonly id: string }>(
  rows: readonly { readonly group: string; readonly item: Item }[],
): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const { group, item } of rows) {
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  for (const items of groups.values()) items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
