// Roles by id with their requirements, most important first, then by skill id; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns roles: {id: string, name: string, description: string?, aliases: string[], requirements: {skillId: string, level: float, importance: float, critical: boolean}[]}[]
UNWIND $ids AS id
MATCH (n:Role {id: id})
CALL (n) {
  OPTIONAL MATCH (n)-[r:REQUIRES]->(s:Skill)
  WITH r, s
  ORDER BY r.importance DESC, s.id
  RETURN
    collect(r {.level, .importance, .critical, skillId: s.id}) AS requirements
}
RETURN
  collect(n {.id, .name, .description, .aliases, requirements: requirements}) AS roles