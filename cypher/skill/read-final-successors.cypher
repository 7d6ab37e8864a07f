// Which skill each of these replaced skills led to in the end.
// @access read
// @param ids: string[]
// @returns pairs: [from: string, to: string][]
UNWIND $ids AS id
MATCH (old:Skill {id: id})
MATCH ANY SHORTEST (old)-[:REPLACED_BY]->+(new:Skill)
WHERE NOT EXISTS { (new)-[:REPLACED_BY]->() }
RETURN collect([old.id, new.id]) AS pairs