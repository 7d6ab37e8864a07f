// Adds CONTRIBUTED edges between contribution and person.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Person {id: g.id})
UNWIND g.links AS l
MATCH (n:Contribution {id: l[0]})
CREATE (other)-[:CONTRIBUTED {part: l[1]}]->(n)