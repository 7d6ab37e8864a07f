// How many pairings of each status a plan has, and how many have nobody.
// @access read
// @param plan: string
// @returns statuses: any[][]
// @returns unmatchedMentees: int
// @returns idleMentors: int
MATCH (n:PairingPlan {id: $plan})
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)
  WITH x.status AS status, count(x) AS pairings
  RETURN collect([status, pairings]) AS statuses
}
RETURN
  statuses,
  COUNT { (n)-[:LEFT_OUT {side: 'MENTEE'}]->() } AS unmatchedMentees,
  COUNT { (n)-[:LEFT_OUT {side: 'MENTOR'}]->() } AS idleMentors