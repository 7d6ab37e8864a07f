// Adds ABOUT edges between evidence and person.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Person {id: g.id})
UNWIND g.links AS l
MATCH (n:Evidence {id: l[0]})
CREATE (n)-[:ABOUT]->(other)