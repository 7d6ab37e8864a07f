// What a plan was computed from.
// @access read
// @param plan: string
// @returns program: string
// @returns status: string
// @returns versions: string?
MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)
RETURN g.id AS program, n.status AS status, n.versions AS versions