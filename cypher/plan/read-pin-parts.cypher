// What fixing a pair by hand must know: pairings of both in the plan, how many places the mentor has, and how many are fixed.
// @access write
// @param plan: string
// @param mentor: string
// @param mentee: string
// @returns ofMentee: {id: string, status: string, mentor: string}[]
// @returns fixed: int
MATCH (n:PairingPlan {id: $plan})
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTEE]->(:Person {id: $mentee})
  MATCH (x)-[:MENTOR]->(m:Person)
  RETURN collect(x {.id, .status, mentor: m.id}) AS ofMentee
}
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)-[:MENTOR]->(:Person {id: $mentor})
  WHERE x.status IN ['APPROVED', 'PINNED']
  RETURN count(x) AS fixed
}
RETURN ofMentee, fixed