// Which skill is below which, from these skills upwards.
// @access read
// @param ids: string[]
// @returns links: any[][]
UNWIND $ids AS id
MATCH (start:Skill {id: id})
MATCH ANY SHORTEST (start)-[:BROADER]->*(n:Skill)
WITH DISTINCT n
MATCH (n)-[k:BROADER]->(other:Skill)
RETURN collect([n.id, other.id]) AS links