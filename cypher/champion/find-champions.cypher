// A page of the champions of a skill, in a team and its parts where one is named; a replaced skill stands for its successor. Whoever
// no longer agrees to be shown is left out at once, and their ranks are given so that nobody notices a gap.
// @access read
// @param skill: string
// @param team: string?
// @param afterPlace: float
// @param afterId: string
// @param limit: int
// @returns skill: string?
// @returns teamKnown: boolean
// @returns computedAt: time?
// @returns total: int
// @returns hidden: int[]
// @returns champions: {personId: string, tier: string, place: float, score: float, percentile: float, change: float, rankLow: int, rankHigh: int, peopleHelped: int, teamsReached: int, bridging: float, terms: string}[]
OPTIONAL MATCH (asked:Skill {id: $skill})
OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
WITH coalesce(successor, asked) AS s
OPTIONAL MATCH (d:Derivation {key: 'champion/' + s.id})
WITH
  s,
  d,
  EXISTS { (:Team {id: $team}) } AS teamKnown,
  COLLECT {
    MATCH (t:Team)-[:PART_OF*0..]->(:Team {id: $team})
    RETURN t.id
  } AS teams
CALL (s, teams) {
  MATCH (s)<-[c:CHAMPION_OF]-(p:Person)
  WITH
    c.rank AS rank,
    p.active AND p.listed AS shown,
    $team IS NULL OR
    EXISTS {
      (p)-[:MEMBER_OF]->(t:Team)
      WHERE t.id IN teams
    } AS inside
  RETURN
    sum(
      CASE
        WHEN shown AND inside THEN 1
        ELSE 0
      END) AS total,
    collect(
      CASE
        WHEN NOT shown THEN rank
      END) AS hidden
}
CALL (s, teams) {
  MATCH (p:Person)-[c:CHAMPION_OF]->(:Skill)
  WHERE
    c.skillId = s.id AND
    c.place <= $afterPlace AND
    (c.place < $afterPlace OR p.id > $afterId) AND
    p.active AND
    p.listed AND
    ($team IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(t:Team)
        WHERE t.id IN teams
      })
  WITH p, c
  ORDER BY c.skillId DESC, c.place DESC, p.id
  LIMIT $limit
  RETURN
    collect(c {
      personId: p.id,
      .tier,
      .place,
      .score,
      .percentile,
      .change,
      .rankLow,
      .rankHigh,
      .peopleHelped,
      .teamsReached,
      .bridging,
      .terms
    }) AS champions
}
RETURN
  s.id AS skill,
  teamKnown,
  d.computedAt AS computedAt,
  total,
  hidden,
  champions