// The person whom an id stands for, their own or another one of theirs, and whether they have left; no row where it is nobody's id, for example that of a service.
// @access read
// @param id: string
// @returns id: string
// @returns left: boolean
// @returns name: string
CALL () {
  MATCH (p:Person {id: $id})
  RETURN p
    UNION
  MATCH (:PersonAlias {id: $id})-[:ALIAS_OF*1..]->(p:Person)
  RETURN p
}
RETURN p.id AS id, NOT p.active AS left, p.name AS name