/**
 * The share of `among` that stands lower than each of them, half of those who stand equal counted (Hazen 1914): (below + equal/2)/n,
 * so that the best of five is at .9 and not at 1. NaN for everyone else.
 */
export function percentilesOf(score: Float64Array, among: readonly number[]): Float64Array {
  const order = [...among].sort((a, b) => score[a]! - score[b]!);
  const percentile = new Float64Array(score.length).fill(Number.NaN);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && score[order[end]!] === score[order[start]!]) end++;
    for (let i = start; i < end; i++) percentile[order[i]!] = (start + end) / 2 / order.length;
    start = end;
  }
  return percentile;
}
