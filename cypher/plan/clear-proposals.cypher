// Takes away what a draft proposed and nobody decided, and who was left out.
// @access write
// @param plan: string
MATCH (n:PairingPlan {id: $plan})
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'})
  DETACH DELETE x
}
CALL (n) {
  MATCH (n)-[l:LEFT_OUT]->(:Person)
  DELETE l
}