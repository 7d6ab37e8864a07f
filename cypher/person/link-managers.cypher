// Adds REPORTS_TO edges between person and person.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Person {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})
CREATE (n)-[:REPORTS_TO]->(other)