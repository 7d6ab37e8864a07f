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
RETURN collect([n.id, other.id, `{stored}`]) AS links