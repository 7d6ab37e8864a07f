/** Sums of probabilities differ by rounding; so little does not decide whether enough are left. */
const ROUNDING = 1e-9;

/**
 * Fewest people whose leaving brings the expected number of qualified below `need`; 0 where it is already below, null where nothing is
 * needed. For one skill it is exact to let the likeliest leave first. O(n log n).
 */
export function busFactor(probabilities: readonly number[], need: number): number | null {
  if (need <= 0) return null;
  const weakestFirst = probabilities.filter((p) => p > 0).sort((a, b) => a - b);
  let left = 0;
  for (let staying = 1; staying <= weakestFirst.length; staying++) {
    left += weakestFirst[staying - 1] ?? 0;
    // So many of the weakest are enough, and one fewer is not.
    if (left >= need - ROUNDING) return weakestFirst.length - staying + 1;
  }
  return 0;
}
