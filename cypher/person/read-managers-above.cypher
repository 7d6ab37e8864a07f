// Who reports to whom, from these people upwards.
// @access read
// @param ids: string[]
// @returns links: any[][]
UNWIND $ids AS id
MATCH (start:Person {id: id})
MATCH ANY SHORTEST (start)-[:REPORTS_TO]->*(n:Person)
WITH DISTINCT n
MATCH (n)-[k:REPORTS_TO]->(other:Person)
RETURN collect([n.id, other.id]) AS links