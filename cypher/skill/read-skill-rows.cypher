// Each of these skills as the row that would make it.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Skill {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
  n {
    .name,
    .description,
    .restricted,
    .hours,
    .halfLifeMonths,
    aliases: [(m:SkillName)-[k:NAMES]->(n) WHERE NOT k.preferred | m.text ],
    broader: [(n)-[:BROADER]->(b:Skill) | b.id ],
    related:
      [(n)-[r:RELATED]->(b:Skill) | {skill: b.id, similarity: r.similarity} ],
    relatedBy:
      [(n)<-[r:RELATED]-(b:Skill) | {skill: b.id, similarity: r.similarity} ],
    prerequisites:
      [
        (n)-[r:PREREQUISITE]->(b:Skill)
        | {skill: b.id, level: r.level, forLevel: r.forLevel, group: r.group}
      ],
    replacedBy: head([(n)-[:REPLACED_BY]->(b:Skill) | b.id ])
  } AS row