// The nearest skills with holders around skills that nobody has, over related, prerequisite and hierarchical edges, and the best holder of each.
// @access read
// @param skills: string[]
// @param limit: int
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
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
    WHERE
      h.skillId = n.id AND
      h.score > 0 AND
      p.active AND
      ($filter.teams IS NULL OR
        EXISTS {
          (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
          WHERE t.id IN $filter.teams
        }) AND
      ($filter.roles IS NULL OR
        EXISTS {
          (p)-[:HOLDS]->(r:Role)
          WHERE r.id IN $filter.roles
        }) AND
      ($filter.locations IS NULL OR p.location IN $filter.locations) AND
      ($filter.languages IS NULL OR
        any(x IN p.languages WHERE x IN $filter.languages)) AND
      ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND
      ($filter.available IS NULL OR
        (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND
      ($filter.hasMentorCapacity IS NULL OR p.mentorCapacity > 0)
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