// How many inputs the gaps of people have, counted under the locks of their derivations.
// @access read
// @param people: string[]
// @returns id: string
// @returns held: int
// @returns roles: int
// @returns requirements: int
UNWIND $people AS id
MATCH (p:Person {id: id})
RETURN
  p.id AS id,
  COUNT { (p)-[:HAS_SKILL]->() } AS held,
  COUNT { (p)-[:HOLDS]->() } AS roles,
  COUNT { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->() } AS requirements