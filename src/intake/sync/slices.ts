/** Cuts a list into pieces of about `limit`, by the size of each item; an item larger than that is a piece of its own. */
export function* slices<Item>(items: readonly Item[], limit: number, sizeOf: (item: Item) => number): Generator<Item[]> {
  let piece: Item[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (piece.length && size + own > limit) {
      yield piece;
      piece = [];
      size = 0;
    }
    piece.push(item);
    size += own;
  }
  if (piece.length) yield piece;
}
