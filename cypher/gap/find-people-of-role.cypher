// People who hold a role, in order.
// @access read
// @param role: string
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (:Role {id: $role})<-[:HOLDS]-(p:Person)
WHERE p.id > $after
WITH p.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids