// The nearest skills with holders around skills that nobody has, over related, prerequisite and hierarchical edges, and the best holder of each.
// @access read
// @param skills: string[]
// @param limit: int
// @returns bridges: {to: string, from: string, path: string[], distance: float, person: string}[]
UNWIND $skills AS asked
MATCH (s:Skill {id: asked})
CALL (s) {
  MATCH path = (s)-[:RELATED|PREREQUISITE|BROADER*1..2]-(n:Skill)
  WHERE n <> s AND n.status = 'ACTIVE'
  WITH
    n,
    [x IN nodes(path) | x.id] AS ids,
    reduce(
      d = 0.0,
      r IN
      relationships(path) |
        d +
        CASE type(r)
          WHEN 'RELATED' THEN 1 - r.similarity
          WHEN 'PREREQUISITE' THEN 0.5
          ELSE 0.6
        END) AS distance
  ORDER BY distance, n.id
  WITH n, head(collect({ids: ids, distance: distance})) AS nearest
  CALL (n) {
    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE h.skillId = n.id AND h.score > 0 AND `{passes-filter}`
    RETURN p.id AS person
    ORDER BY h.skillId DESC, h.score DESC
    LIMIT 3
  }
  WITH person, n, nearest
  ORDER BY nearest.distance, n.id, person
  WITH
    person,
    head(collect({from: n.id, ids: nearest.ids, distance: nearest.distance})) AS best
  RETURN person, best
  ORDER BY best.distance, person
  LIMIT $limit
}
RETURN
  collect({
    to: s.id,
    from: best.from,
    path: reverse(best.ids),
    distance: best.distance,
    person: person
  }) AS bridges