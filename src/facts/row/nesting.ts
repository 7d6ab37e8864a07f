/** True where lists and objects stand in each other more than `levels` deep. Without recursion: what is sent may be deeper than any stack. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  let layer = [value];
  for (let depth = 0; depth < levels; depth++) {
    layer = layer.flatMap((inner) => (inner !== null && typeof inner === 'object' ? (Object.values(inner) as unknown[]) : []));
    if (!layer.length) return false;
  }
  return layer.some((inner) => inner !== null && typeof inner === 'object');
}
