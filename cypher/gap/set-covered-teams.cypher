// Sets the teams that coverage counts people in.
// @access write
// @param rows: {person: string, team: string?}[]
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
SET p.coveredTeam = row.team