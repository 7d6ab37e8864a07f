// Takes away managers who report to the one they lead: people who became one, or two, may have closed a circle.
// @access write
// @param ids: string[]
UNWIND $ids AS id
MATCH (p:Person {id: id})-[k:REPORTS_TO]->(m:Person)
WHERE
  m = p OR
  EXISTS {
    MATCH ANY SHORTEST (m)-[:REPORTS_TO]->+(p)
  }
DELETE k