// Which skills each contribution shows, for contributions after an id, in the order of ids.
// @access read
// @param after: string
// @param limit: int
// @returns last: string?
// @returns lists: string[][]
MATCH (c:Contribution)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
WITH
  max(c.id) AS last,
  collect(
    CASE
      WHEN c.status = 'ACTIVE' THEN [(c)-[:SHOWS]->(s:Skill) | s.id ]
      ELSE []
    END) AS lists
RETURN last, [x IN lists WHERE size(x) > 1] AS lists