// Skills in which somebody had a part, said something of somebody or was spoken of, in order.
// @access read
// @param person: string
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill)
  WHERE s.id > $after
  RETURN s
    UNION
  MATCH (p)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill)
  WHERE s.id > $after
  RETURN s
    UNION
  MATCH (p)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill)
  WHERE s.id > $after
  RETURN s
}
WITH DISTINCT s.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids