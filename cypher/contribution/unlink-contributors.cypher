// Takes CONTRIBUTED edges between contribution and person away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Person {id: g.id})
UNWIND g.links AS l
MATCH (other)-[k:CONTRIBUTED {part: l[1]}]->(n:Contribution {id: l[0]})
DELETE k