// Takes coverage away that nobody stands behind any longer; an empty team is everybody.
// @access write
// @param rows: {team: string, skill: string}[]
UNWIND $rows AS row
MATCH (:Skill {id: row.skill})<-[c:COVERS]-()
WHERE c.teamId = row.team
DELETE c