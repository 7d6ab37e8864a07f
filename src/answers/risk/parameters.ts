/** Defaults of risk. */
export const RISK_PARAMETERS = {
  /** A risk that rises by less is no impact: somebody of whom nothing is known counts a little at any level. */
  leastRise: 1e-3,
  /** A skill that hangs on more people than this is not told of because it hangs on fewer than before. */
  fewLeft: 3,
  /** An unmet search is shown once so many different people asked. */
  askersShown: 5,
  /** Bits kept of an asker's hash: people share a mark from some hundred on, and five of them are still told apart. */
  markBits: 8,
  /** Below this probability of the level asked for nobody strong was found. */
  strong: 0.5,
  /** Characters kept of a text, searches that count without a date, and how long they are kept, in days. */
  longestText: 200,
  lookBackDays: 90,
  keptDays: 400,
} as const;
