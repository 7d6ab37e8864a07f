/** Defaults of risk. */
export const RISK_PARAMETERS = {
  /** A risk that rises by less is no impact: somebody of whom nothing is known counts a little at any level. */
  leastRise: 1e-3,
  /** An unmet search is shown once so many different people asked. */
  askersShown: 5,
  /** Bits kept of an asker's hash: many people share one, and five of them are still told apart. */
  markBits: 12,
} as const;
