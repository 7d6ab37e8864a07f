// Whom ids mean that are other ones of somebody; all the rest are left out.
// @access read
// @param ids: string[]
// @returns asked: string
// @returns id: string
UNWIND $ids AS asked
MATCH (:PersonAlias {id: asked})-[:ALIAS_OF*1..]->(p:Person)
RETURN asked, p.id AS id