// Which skills each person holds, for people after an id, in the order of ids.
// @access read
// @param after: string
// @param limit: int
// @returns last: string?
// @returns lists: string[][]
MATCH (p:Person)
WHERE p.id > $after
WITH p
ORDER BY p.id
LIMIT $limit
RETURN
  max(p.id) AS last,
  collect([(p)-[h:HAS_SKILL]->(:Skill) | h.skillId ]) AS lists