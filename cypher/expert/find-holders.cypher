// The best holders of each asked skill and of the skills below it by stored score, with what explains it; and how many there are, up to a cap.
// @access read
// @param skills: string[]
// @param limit: int
// @param countLimit: int
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param languages: string[]?
// @param exclude: string[]?
// @param available: boolean?
// @param hasMentorCapacity: boolean?
// @param now: time
// @returns parts: {asked: string, skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: any[][]}[]
// @returns total: int
CALL () {
  UNWIND $skills AS asked
  MATCH (a:Skill {id: asked})
  CALL (a) {
    RETURN a AS s
      UNION
    MATCH (a)<-[:BROADER*1..6]-(s:Skill)
    RETURN s
    LIMIT 3000
  }
  WITH asked, s
  WHERE s.reference IS NOT NULL
  CALL (asked, s) {
    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE
      h.skillId = s.id AND
      h.score > 0 AND
      p.active AND
      ($teams IS NULL OR
        EXISTS {
          (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
          WHERE t.id IN $teams
        }) AND
      ($roles IS NULL OR
        EXISTS {
          (p)-[:HOLDS]->(r:Role)
          WHERE r.id IN $roles
        }) AND
      ($locations IS NULL OR p.location IN $locations) AND
      ($languages IS NULL OR any(x IN p.languages WHERE x IN $languages)) AND
      ($exclude IS NULL OR NOT p.id IN $exclude) AND
      ($available IS NULL OR
        (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND
      ($hasMentorCapacity IS NULL OR p.mentorCapacity > 0)
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
        h.level
      ]) AS holders
  }
  RETURN
    collect(s {
      asked: asked,
      skill: s.id,
      .bestKnowledge,
      .bestCurrent,
      .totalVolume,
      .reference,
      holders: holders
    }) AS parts
}
WITH parts, [part IN parts | part.skill] AS wanted
CALL (wanted) {
  UNWIND wanted AS skill
  MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
  WHERE
    h.skillId = skill AND
    h.score > 0 AND
    p.active AND
    ($teams IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
        WHERE t.id IN $teams
      }) AND
    ($roles IS NULL OR
      EXISTS {
        (p)-[:HOLDS]->(r:Role)
        WHERE r.id IN $roles
      }) AND
    ($locations IS NULL OR p.location IN $locations) AND
    ($languages IS NULL OR any(x IN p.languages WHERE x IN $languages)) AND
    ($exclude IS NULL OR NOT p.id IN $exclude) AND
    ($available IS NULL OR
      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND
    ($hasMentorCapacity IS NULL OR p.mentorCapacity > 0)
  WITH DISTINCT p
  LIMIT $countLimit
  RETURN count(p) AS total
}
RETURN parts, total