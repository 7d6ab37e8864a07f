// What groups of people are made of, by person.
// @access read
// @param ids: string[]
// @returns id: string
// @returns team: string?
// @returns location: string?
// @returns attributes: string
UNWIND $ids AS id
MATCH (p:Person {id: id})
RETURN
  p.id AS id,
  head([(p)-[:MEMBER_OF]->(t:Team) | t.name ]) AS team,
  p.location AS location,
  p.attributes AS attributes