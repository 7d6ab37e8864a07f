// Takes REPORTS_TO edges between person and person away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Person {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})-[k:REPORTS_TO]->(other)
DELETE k