// Which skill was replaced by which, from these skills on.
// @access read
// @param ids: string[]
// @returns links: any[][]
UNWIND $ids AS id
MATCH (start:Skill {id: id})
MATCH ANY SHORTEST (start)-[:REPLACED_BY]->*(n:Skill)
WITH DISTINCT n
MATCH (n)-[k:REPLACED_BY]->(other:Skill)
RETURN collect([n.id, other.id]) AS links