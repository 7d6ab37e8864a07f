// How many people have skills, counted under the locks of their rankings.
// @access read
// @param skills: string[]
// @returns id: string
// @returns holders: int
UNWIND $skills AS id
MATCH (s:Skill {id: id})
RETURN s.id AS id, COUNT { (s)<-[:HAS_SKILL]-() } AS holders