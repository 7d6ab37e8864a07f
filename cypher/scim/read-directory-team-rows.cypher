// Each of these teams as the row that would make it, with what only directories say.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Team {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
  n {
    .name,
    .externalId,
    .retired,
    parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])
  } AS row