// Which team is part of which, from these teams upwards.
// @access read
// @param ids: string[]
// @returns links: any[][]
UNWIND $ids AS id
MATCH (start:Team {id: id})
MATCH ANY SHORTEST (start)-[:PART_OF]->*(n:Team)
WITH DISTINCT n
MATCH (n)-[k:PART_OF]->(other:Team)
RETURN collect([n.id, other.id]) AS links