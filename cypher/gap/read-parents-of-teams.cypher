// The team above each of these teams, and above those.
// @access read
// @param teams: string[]
// @returns parents: [team: string, above: string][]
UNWIND $teams AS id
MATCH (:Team {id: id})-[:PART_OF*0..20]->(t:Team)-[:PART_OF]->(above:Team)
RETURN collect(DISTINCT [t.id, above.id]) AS parents