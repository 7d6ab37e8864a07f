// What is believed of a skill by its edge h; whoever may not read the evidence learns of no conflicts.
// @fragment
// @type BeliefRow: {skillId: string, mean: float, sd: float, lcb: float, level: int?, confidence: float, status: string, explanation: string, conflicts: string, computedAt: time}
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
  conflicts:
    CASE
      WHEN insight THEN h.conflicts
      ELSE '[]'
    END
}