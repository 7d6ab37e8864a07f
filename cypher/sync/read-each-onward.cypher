// All {type} edges that are reached from these {kind}, along the arrows.
// @each hierarchy as reachable
// @access read
// @param ids: string[]
// @returns links: {stored-row}[]
UNWIND $ids AS id
MATCH (from:`{label}` {id: id})
MATCH ANY SHORTEST (from)-[:`{type}`]->*(n:`{label}`)
WITH DISTINCT n
MATCH (n)-[k:`{type}`]->(other:`{label}`)
WITH collect([n.id, other.id, `{stored}`]) AS listed
// In several rows: the driver reads a row in one piece.
UNWIND range(0, size(listed) - 1, 2000) AS at
RETURN listed[at..at + 2000] AS links