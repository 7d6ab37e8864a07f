// Locks evidence before its status is decided on.
// @access write
// @param id: string
// @param token: string
// @returns person: string
// @returns status: string
// @returns expiresAt: time?
MATCH (e:Evidence {id: $id})
SET e.lock = $token
WITH e
MATCH (e)-[:ABOUT]->(p:Person)
RETURN p.id AS person, e.status AS status, e.expiresAt AS expiresAt