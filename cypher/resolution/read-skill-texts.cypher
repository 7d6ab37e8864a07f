// A part of all active skills by id, with what they are called, the preferred name first, and their descriptions.
// @access read
// @param after: string
// @param limit: int
// @returns skills: {id: string, names: string[], description: string?}[]
MATCH (s:Skill)
WHERE s.id > $after AND s.status = 'ACTIVE'
WITH s
ORDER BY s.id
LIMIT $limit
CALL (s) {
  MATCH (n:SkillName)-[k:NAMES]->(s)
  WITH n, k
  ORDER BY k.preferred DESC
  RETURN collect(n.text) AS names
}
WITH s, names
ORDER BY s.id
RETURN collect({id: s.id, names: names, description: s.description}) AS skills