// Takes away what a draft proposed and nobody decided, and who was left out.
// @access write
// @param plan: string
MATCH (n:PairingPlan {id: $plan})
OPTIONAL MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'})
OPTIONAL MATCH (n)-[l:LEFT_OUT]->(:Person)
DETACH DELETE x
DELETE l