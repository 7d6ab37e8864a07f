/** Two people who did something together, and how often. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/** Counts, for each two of the people, the contributions both had a part in; the most frequent first. */
export function pairsOf(contributions: readonly (readonly string[])[], people: ReadonlySet<string>): Pair[] {
  const times = new Map<string, number>();
  for (const contributors of contributions) {
    const ids = [...new Set(contributors)].filter((id) => people.has(id)).sort();
    for (const [place, from] of ids.entries())
      for (const to of ids.slice(place + 1)) times.set(`${from}\n${to}`, (times.get(`${from}\n${to}`) ?? 0) + 1);
  }
  return [...times]
    .map(([key, count]) => {
      const [from = '', to = ''] = key.split('\n');
      return { from, to, times: count };
    })
    .sort((a, b) => b.times - a.times);
}
