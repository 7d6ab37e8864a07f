// People there is evidence about, in order.
// @access read
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (p:Person)
WHERE p.id > $after AND EXISTS { (p)<-[:ABOUT]-(:Evidence) }
WITH p.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids