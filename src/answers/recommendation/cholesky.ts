/**
 * Solves (A + ridge·I)·x = b for a symmetric, positive semidefinite A of which the lower triangle is given row by row (it is
 * overwritten). Cholesky's decomposition; n³/6 multiplications.
 */
export function solveRidge(lower: Float64Array, ridge: number, right: Float64Array): Float64Array {
  const n = right.length;
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      let sum = lower[row + j]! + (i === j ? ridge : 0);
      for (let k = 0; k < j; k++) sum -= lower[row + k]! * lower[other + k]!;
      // Rounding must not take the root of less than nothing where profiles repeat each other.
      lower[row + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[other + j]!;
    }
    for (let k = 0; k < i; k++) x[i]! -= lower[row + k]! * x[k]!;
    x[i]! /= lower[row + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    x[i]! /= lower[i * n + i]!;
    for (let k = 0; k < i; k++) x[k]! -= lower[i * n + k]! * x[i]!;
  }
  return x;
}
