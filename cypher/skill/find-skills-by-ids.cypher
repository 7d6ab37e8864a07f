// Skills by id with aliases, hierarchy, related skills (strongest first) and prerequisites; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns skills: {id: string, name: string, description: string?, restricted: boolean, hours: float?, halfLifeMonths: float?, aliases: string[], broaderIds: string[], related: {skillId: string, similarity: float}[], prerequisites: {skillId: string, level: int, forLevel: int, group: string}[], replacedById: string?}[]
UNWIND $ids AS id
MATCH (n:Skill {id: id})
CALL (n) {
  OPTIONAL MATCH (n)-[r:RELATED]-(s:Skill)
  WITH s, max(r.similarity) AS similarity
  ORDER BY similarity DESC, s.id
  RETURN
    [
      x IN collect({skillId: s.id, similarity: similarity})
      WHERE x.skillId IS NOT NULL
    ][..100] AS related
}
CALL (n) {
  OPTIONAL MATCH (n)-[r:PREREQUISITE]->(s:Skill)
  WITH r, s
  ORDER BY r.forLevel, r.group, s.id
  RETURN collect(r {.level, .forLevel, .group, skillId: s.id}) AS prerequisites
}
RETURN
  collect(n {
    .id,
    .name,
    .description,
    .restricted,
    .hours,
    .halfLifeMonths,
    aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ],
    broaderIds: [(n)-[:BROADER]->(b:Skill) | b.id ],
    related: related,
    prerequisites: prerequisites,
    replacedById: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ])
  }) AS skills