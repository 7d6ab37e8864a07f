// How many inputs the coverage of skills has, counted under the locks of their derivations.
// @access read
// @param skills: string[]
// @returns id: string
// @returns holders: int
// @returns places: int
UNWIND $skills AS id
MATCH (s:Skill {id: id})
RETURN
  s.id AS id,
  COUNT { (s)<-[:HAS_SKILL]-() } AS holders,
  COUNT {
  (s)<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)
  WHERE p.active
  } AS places