// Replaces the skills that each occurs with, in the order of ids, where they are not those that are stored.
// @access write
// @param skills: {id: string, links: [skill: string, similarity: float][]}[]
// @param now: time
// @returns written: int
UNWIND $skills AS row
MATCH (s:Skill {id: row.id})
OPTIONAL MATCH (s)-[old:COOCCURS]->(o:Skill)
WITH s, row, old, o
ORDER BY o.id
WITH s, row, collect(old) AS stored, collect([o.id, old.similarity]) AS links
WHERE
  size(stored) <> size(row.links) OR (size(stored) > 0 AND links <> row.links)
FOREACH (old IN stored |
  DELETE old
)
WITH s, row
CALL (s, row) {
  UNWIND row.links AS link
  MATCH (o:Skill {id: link[0]})
  CREATE (s)-[:COOCCURS {similarity: toFloat(link[1]), computedAt: $now}]->(o)
}
RETURN count(DISTINCT s) AS written