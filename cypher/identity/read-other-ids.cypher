// The other ids of people; those who have none are left out.
// @access read
// @param ids: string[]
// @returns id: string
// @returns otherIds: string[]
UNWIND $ids AS id
MATCH (p:Person {id: id})<-[:ALIAS_OF*1..]-(a:PersonAlias)
RETURN p.id AS id, collect(a.id) AS otherIds