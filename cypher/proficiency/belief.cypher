// What its reader may know of a skill by its edge h: whoever may not read the evidence is told the belief coarsely and learns of no
// conflicts, and others of the place of somebody only where they agree to be shown.
// @fragment
// @type BeliefRow: {skillId: string, mean: float, sd: float, lcb: float, level: int?, confidence: float, status: string, explanation: string, conflicts: string, championPercentile: float?, computedAt: time, coarse: boolean}
RETURN h {
  .skillId,
  .level,
  .confidence,
  .status,
  .computedAt,
  coarse: NOT insight AND h.shownMean IS NOT NULL,
  mean:
    CASE
      WHEN insight THEN h.mean
      ELSE coalesce(h.shownMean, h.mean)
    END,
  sd:
    CASE
      WHEN insight THEN h.sd
      ELSE coalesce(h.shownSd, h.sd)
    END,
  lcb: `{told-bound}`,
  explanation:
    CASE
      WHEN insight THEN h.explanation
      ELSE coalesce(h.shownExplanation, h.explanation)
    END,
  championPercentile:
    CASE
      WHEN shown THEN h.championPercentile
    END,
  conflicts:
    CASE
      WHEN insight THEN h.conflicts
      ELSE '[]'
    END
}