// What is believed of a skill by its edge h; whoever may not read the evidence learns of no conflicts, and others of the
// place of somebody only where they agree to be shown.
// @fragment
// @type BeliefRow: {skillId: string, mean: float, sd: float, lcb: float, level: int?, confidence: float, status: string, explanation: string, conflicts: string, championPercentile: float?, computedAt: time}
RETURN h {
  .skillId,
  .mean,
  .sd,
  .lcb,
  .level,
  .confidence,
  .status,
  .explanation,
  .computedAt,
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