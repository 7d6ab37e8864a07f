// How many facts people have, counted under the locks of their derivations.
// @access read
// @param people: string[]
// @returns id: string
// @returns contributions: int
// @returns evidence: int
UNWIND $people AS id
MATCH (p:Person {id: id})
RETURN
  p.id AS id,
  COUNT { (p)-[:CONTRIBUTED]->() } AS contributions,
  COUNT { (p)<-[:ABOUT]-() } AS evidence