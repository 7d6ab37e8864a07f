// Team and manager of people.
// @access read
// @param people: string[]
// @returns places: any[][]
UNWIND $people AS id
MATCH (p:Person {id: id})
RETURN
  collect([
    p.id,
    head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),
    head([(p)-[:REPORTS_TO]->(m:Person) | m.id ])
  ]) AS places