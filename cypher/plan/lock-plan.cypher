// Locks a plan before it or its pairings are changed.
// @access write
// @param id: string
// @param token: string
// @returns status: string
// @returns draft: int
// @returns settings: string
// @returns program: string
MATCH (n:PairingPlan {id: $id})
SET n.lock = $token
WITH n
MATCH (n)-[:OF_PROGRAM]->(g:Program)
RETURN
  n.status AS status,
  n.draft AS draft,
  n.settings AS settings,
  g.id AS program