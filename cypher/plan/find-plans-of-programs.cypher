// Ids of the newest plans of each program, newest first, ties by id.
// @access read
// @param programs: string[]
// @param limit: int
// @returns program: string
// @returns plans: string[]
UNWIND $programs AS program
MATCH (g:Program {id: program})
CALL (g) {
  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)
  WITH n
  ORDER BY n.createdAt DESC, n.id
  RETURN collect(n.id) AS plans
}
RETURN program, plans[..$limit] AS plans