// What a statement of one person about another's skill hangs on; a replaced skill stands for its successor.
// @access read
// @param author: string
// @param person: string
// @param skill: string
// @returns authorActive: boolean?
// @returns personActive: boolean?
// @returns skill: string?
// @returns skillStatus: string?
// @returns restricted: boolean?
OPTIONAL MATCH (a:Person {id: $author})
OPTIONAL MATCH (p:Person {id: $person})
OPTIONAL MATCH (asked:Skill {id: $skill})
OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
WITH a, p, coalesce(successor, asked) AS s
LIMIT 1
RETURN
  a.active AS authorActive,
  p.active AS personActive,
  s.id AS skill,
  s.status AS skillStatus,
  s.restricted AS restricted