// The other ids of people, with the sources that named them so; those who have none are left out.
// @access read
// @param ids: string[]
// @returns id: string
// @returns otherIds: {id: string, sources: string[]}[]
UNWIND $ids AS id
MATCH (p:Person {id: id})<-[:ALIAS_OF*1..]-(a:PersonAlias)
RETURN p.id AS id, collect(a {.id, .sources}) AS otherIds