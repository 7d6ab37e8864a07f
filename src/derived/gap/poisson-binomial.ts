/** What is smaller is left out; at 100,000 people all of it together stays below 1e-12. */
const NEGLIGIBLE = 1e-20;

/**
 * P(fewer than `need` succeed) among independent trials of these probabilities: the Poisson-binomial distribution, by adding one trial
 * after the other (Hong 2013, "direct" recursion). Only additions and products of non-negative numbers, so nothing cancels and the
 * relative error is about n·1e-16. Counts of `need` and above are never kept, nor those that have become impossible: O(n·min(need, 20·sd)).
 */
export function probabilityFewer(probabilities: readonly number[], need: number): number {
  if (need <= 0) return 0;
  const trials = probabilities.filter((p) => p > 0).sort((a, b) => b - a);
  if (trials.length < need) return 1;
  // mass[k] = P(k succeeded so far), for first <= k <= last.
  const mass = new Float64Array(need);
  mass[0] = 1;
  let [first, last] = [0, 0];
  for (const p of trials) {
    const q = 1 - p;
    const top = Math.min(last + 1, need - 1);
    let below = 0;
    for (let k = first; k <= top; k++) {
      const here = at(mass, k);
      mass[k] = here * q + below * p;
      below = here;
    }
    last = top;
    while (first <= last && at(mass, first) < NEGLIGIBLE) mass[first++] = 0;
    // All of it is at `need` or above.
    if (first > last) return 0;
    while (at(mass, last) < NEGLIGIBLE) mass[last--] = 0;
  }
  let sum = 0;
  for (let k = first; k <= last; k++) sum += at(mass, k);
  return Math.min(1, sum);
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
