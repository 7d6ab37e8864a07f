// Keeps a learning path of a person, unless they keep too many already.
// @access write
// @param person: string
// @param row: {id: string, name: string, input: string, plan: string, savedAt: time}
// @param most: int
// @returns kept: boolean
MATCH (p:Person {id: $person})
SET p.lock = $row.id
WITH p
WHERE COUNT { (p)-[:KEEPS]->(:SavedPath) } < $most
CREATE (k:SavedPath)
SET k = $row, k.savedAt = toInteger($row.savedAt)
CREATE (p)-[:KEEPS]->(k)
RETURN true AS kept