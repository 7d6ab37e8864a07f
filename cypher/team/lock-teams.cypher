// Locks teams and gives each as the row that would make it.
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns row: map
UNWIND $ids AS id
MATCH (n:Team {id: id})
SET n.lock = $token
WITH n
RETURN
  n.id AS id,
  n.hash AS hash,
  n {.name, parent: head([(n)-[:PART_OF]->(t:Team) | t.id ])} AS row