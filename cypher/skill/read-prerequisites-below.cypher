// Which skill needs which, from these skills on.
// @access read
// @param ids: string[]
// @returns links: any[][]
UNWIND $ids AS id
MATCH (start:Skill {id: id})
MATCH ANY SHORTEST (start)-[:PREREQUISITE]->*(n:Skill)
WITH DISTINCT n
MATCH (n)-[k:PREREQUISITE]->(other:Skill)
RETURN collect([n.id, other.id, k.level, k.forLevel, k.group]) AS links