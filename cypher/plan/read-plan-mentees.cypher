// The mentees of a plan with what groups are made of, and the score of their pair where they have one.
// @access read
// @param plan: string
// @returns team: string?
// @returns location: string?
// @returns attributes: string
// @returns score: float?
MATCH (n:PairingPlan {id: $plan})
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(p:Person)
  WHERE x.status <> 'REJECTED'
  RETURN p, max(x.score) AS score
    UNION
  MATCH (n)-[:LEFT_OUT {side: 'MENTEE'}]->(p:Person)
  RETURN p, null AS score
}
RETURN
  head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team,
  p.location AS location,
  p.attributes AS attributes,
  score