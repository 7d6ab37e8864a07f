// Names of skills; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns names: string[][]
UNWIND $ids AS id
MATCH (s:Skill {id: id})
RETURN collect([s.id, s.name]) AS names