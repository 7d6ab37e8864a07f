// Takes SHOWS edges between contribution and skill away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (n:Contribution {id: l[0]})-[k:SHOWS]->(other)
DELETE k