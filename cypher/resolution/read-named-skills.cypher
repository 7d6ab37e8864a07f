// What skills are called, the preferred name first and the others by text, their descriptions, and how many roles ask for them.
// @access read
// @param ids: string[]
// @returns skills: {id: string, names: string[], description: string?, roles: int}[]
UNWIND $ids AS id
MATCH (s:Skill {id: id})
CALL (s) {
  MATCH (n:SkillName)-[k:NAMES]->(s)
  WITH n, k
  ORDER BY k.preferred DESC, n.normalised
  RETURN collect(n.text) AS names
}
RETURN
  collect({
    id: s.id,
    names: names,
    description: s.description,
    roles: COUNT { (s)<-[:REQUIRES]-() }
  }) AS skills