// The best holders of skills by stored score with what explains it, of neighbouring skills too where these are held by few, everyone whose contributions match a text.
// @access read
// @param asked: {parts: string[][], neighbours: string[][], query: string?, voters: string[], leftOut: string}
// @param few: int
// @param limit: int
// @param looked: int
// @param hitLimit: int
// @param until: time
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
// @returns parts: {asked: string, skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: any[][]}[]
// @returns hits: {id: string, score: float, at: time, contributors: string[][]}[]
// @returns voters: any[][]
// Skills that somebody holds, but few.
CALL () {
  UNWIND $asked.neighbours AS pair
  WITH DISTINCT pair[0] AS asked
  CALL (asked) {
    UNWIND [part IN $asked.parts WHERE part[0] = asked | part[1]] AS skill
    MATCH (:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE h.skillId = skill AND h.score > 0
    WITH h
    LIMIT $few
    RETURN count(h) AS held
  }
  WITH asked, held
  WHERE 0 < held < $few
  RETURN collect(asked) AS scarce
}
CALL (scarce) {
  UNWIND
    $asked.parts + [pair IN $asked.neighbours WHERE pair[0] IN scarce] AS part
  MATCH (s:Skill {id: part[1]})
  WHERE s.reference IS NOT NULL
  CALL (s) {
    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE
      h.skillId = s.id AND
      h.score > 0 AND
      p.id <> $asked.leftOut AND
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
    WITH p, h
    ORDER BY h.skillId DESC, h.score DESC
    LIMIT $limit
    RETURN
      collect([
        p.id,
        h.long,
        h.short,
        h.volume,
        p.workTotal,
        h.mean,
        h.sd,
        h.level,
        h.standing,
        p.availability,
        p.awayUntil,
        p.helpTotal,
        p.lastWorkAt,
        p.location,
        p.timeZone,
        head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])
      ]) AS holders
  }
  RETURN
    collect(s {
      asked: part[0],
      skill: s.id,
      .bestKnowledge,
      .bestCurrent,
      .totalVolume,
      .reference,
      holders: holders
    }) AS parts
}
CALL () {
  WITH $asked.query AS query
  WHERE query IS NOT NULL
  CALL
    db.index.fulltext.queryNodes(
      'contribution_text',
      query,
      {limit: $looked}
    )
    YIELD node AS c, score
    WHERE c.status = 'ACTIVE' AND c.at <= $until
  WITH c, score
  ORDER BY score DESC, c.id
  LIMIT $hitLimit
  RETURN
    collect({
      id: c.id,
      score: score,
      at: c.at,
      contributors:
        [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]
    }) AS hits
}
// Whoever is among the first of one skill may stand too low in another to have been read there.
CALL (parts, hits) {
  UNWIND
    $asked.voters +
    reduce(ids = [], hit IN hits | ids + [x IN hit.contributors | x[0]]) +
    CASE
      WHEN
        size($asked.parts) > 1 AND
        any(part IN parts WHERE size(part.holders) >= $limit)
        THEN
          reduce(
            ids = [],
            part IN parts | ids + [holder IN part.holders | holder[0]])
      ELSE []
    END AS id
  WITH DISTINCT id
  MATCH (p:Person {id: id})
  WHERE
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
  RETURN
    collect([
      p.id,
      p.availability,
      p.awayUntil,
      p.helpTotal,
      p.lastWorkAt,
      p.location,
      p.timeZone,
      head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),
      [
        (p)-[h:HAS_SKILL]->(:Skill)
        WHERE h.skillId IN [part IN $asked.parts | part[1]]
        | [
          h.skillId,
          h.long,
          h.short,
          h.volume,
          p.workTotal,
          h.mean,
          h.sd,
          h.level,
          h.standing
        ]
      ]
    ]) AS voters
}
RETURN parts, hits, voters