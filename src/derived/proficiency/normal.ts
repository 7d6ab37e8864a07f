/** Standard normal density. */
export function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** Standard normal distribution; absolute error below 1.5e-7 (Abramowitz and Stegun 7.1.26). */
export function cumulative(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
  const erf = 1 - tail;
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}

/** P(level at least `level`) for a belief: whole levels begin half a level below their number. */
export function atLeast(level: number, mean: number, sd: number): number {
  return 1 - cumulative((level - 0.5 - mean) / sd);
}

/** P(level) for 1..5, normalised over the scale; the entry at 0 is level 1. */
export function levelProbabilities(mean: number, sd: number): number[] {
  const raw = [1, 2, 3, 4, 5].map((level) => cumulative((level + 0.5 - mean) / sd) - cumulative((level - 0.5 - mean) / sd));
  const sum = raw.reduce((total, p) => total + p, 0);
  // Far outside the scale every interval rounds to nothing: all of it belongs to the nearer end.
  if (sum < 1e-12) return [1, 2, 3, 4, 5].map((level) => (level === (mean > 3 ? 5 : 1) ? 1 : 0));
  return raw.map((p) => p / sum);
}
