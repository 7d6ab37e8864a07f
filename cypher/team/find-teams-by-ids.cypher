// Teams by id; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns teams: {id: string, name: string, parentId: string?}[]
UNWIND $ids AS id
MATCH (t:Team {id: id})
RETURN
  collect(t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])}) AS teams