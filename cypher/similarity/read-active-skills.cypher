// Ids of active skills after an id, in their order.
// @access read
// @param after: string
// @param limit: int
// @returns skills: string[]
MATCH (s:Skill)
WHERE s.id > $after AND s.status = 'ACTIVE'
WITH s.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS skills