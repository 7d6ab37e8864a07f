// How many mentees of a plan have a fixed pair, a proposal that waits, nobody, or only a pair that was rejected.
// @access read
// @param plan: string
// @returns outcome: string
// @returns mentees: int
MATCH (n:PairingPlan {id: $plan})
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person)
  RETURN p, x.status AS status
    UNION
  MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person)
  RETURN p, 'UNMATCHED' AS status
}
WITH p, collect(status) AS statuses
WITH
  CASE
    WHEN 'APPROVED' IN statuses OR 'PINNED' IN statuses THEN 'FIXED'
    WHEN 'PROPOSED' IN statuses THEN 'UNDECIDED'
    WHEN 'UNMATCHED' IN statuses THEN 'UNMATCHED'
    WHEN 'REJECTED' IN statuses THEN 'REJECTED'
    ELSE 'GONE'
  END AS outcome
RETURN outcome, count(*) AS mentees
ORDER BY outcome