// A part of all skills by id, with what leads to them.
// @type CatalogueColumns: {id: string, name: string, hours: float?, restricted: boolean, status: string, replacedBy: string?, prerequisites: [skill: string, level: int, forLevel: int, group: string][], related: [skill: string, similarity: float][]}
// @access read
// @param after: string
// @param limit: int
// @returns skills: CatalogueColumns[]
MATCH (s:Skill)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
RETURN
  collect(s {
    .id,
    .name,
    .hours,
    .restricted,
    .status,
    replacedBy: head([(s)-[:REPLACED_BY]->(n:Skill) | n.id ]),
    prerequisites:
      [(s)-[k:PREREQUISITE]->(n:Skill) | [n.id, k.level, k.forLevel, k.group] ],
    related: [(s)-[k:RELATED]-(n:Skill) | [n.id, k.similarity] ]
  }) AS skills