// Skills whose scores hold for another moment than this one, in order.
// @access read
// @param reference: time
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (s:Skill)
WHERE s.id > $after AND s.reference IS NOT NULL AND s.reference <> $reference
WITH s
ORDER BY s.id
LIMIT $limit
RETURN collect(s.id) AS ids