// How much the champions of skills rest on: to read it in portions, and under the locks to tell whether it was read whole.
// @access read
// @param skills: string[]
// @returns id: string
// @returns contributions: int
// @returns evidence: int
// @returns holders: int
UNWIND $skills AS id
MATCH (s:Skill {id: id})
RETURN
  s.id AS id,
  COUNT { (s)<-[:SHOWS]-() } AS contributions,
  COUNT { (s)<-[:OF]-() } AS evidence,
  COUNT { (s)<-[:HAS_SKILL]-() } AS holders