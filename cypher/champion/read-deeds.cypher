// A page of the contributions that show each of some skills, in the order of their ids, with everyone who had a part in them.
// @access read
// @param pages: {id: string, after: string}[]
// @param limit: int
// @returns id: string
// @returns last: string?
// @returns deeds: any[][]
UNWIND $pages AS page
MATCH (s:Skill {id: page.id})
CALL (s, page) {
  MATCH (s)<-[:SHOWS]-(c:Contribution)
  WHERE c.id > page.after
  WITH c
  ORDER BY c.id
  LIMIT $limit
  RETURN
    max(c.id) AS last,
    collect([
      c.kind,
      c.at,
      c.outcome,
      c.status,
      COUNT { (c)-[:SHOWS]->() },
      [(p:Person)-[k:CONTRIBUTED]->(c) | [p.id, k.part] ]
    ]) AS deeds
}
RETURN s.id AS id, last, deeds