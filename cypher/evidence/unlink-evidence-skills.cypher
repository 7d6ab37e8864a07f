// Takes OF edges between evidence and skill away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (n:Evidence {id: l[0]})-[k:OF]->(other)
DELETE k