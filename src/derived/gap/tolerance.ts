/** Results that are closer than this are the same: sums in another order differ by rounding. */
export const ROUNDING = 1e-9;
/** The same for the nightly comparison. */
export const TOLERATED = 1e-6;

/** Whether two results are the same as far as `tolerance`; null, nothing at all, is only like itself. */
export function isNear(a: number | null, b: number | null, tolerance: number): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= tolerance;
}
