// A page of the skills that each of some people is listed for, the highest place first; none of who does not agree to be shown.
// @access read
// @param rows: {row: int, id: string, afterPlace: float, afterId: string}[]
// @param limit: int
// @returns row: int
// @returns total: int
// @returns championships: {skillId: string, hidden: int[], tier: string, place: float, score: float, percentile: float, change: float, rankLow: int, rankHigh: int, peopleHelped: int, teamsReached: int, bridging: float, terms: string}[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
WHERE p.active AND p.listed
CALL (r, p) {
  MATCH (p)-[c:CHAMPION_OF]->(s:Skill)
  WHERE c.place <= r.afterPlace AND (c.place < r.afterPlace OR s.id > r.afterId)
  WITH c, s
  ORDER BY c.place DESC, s.id
  LIMIT $limit
  RETURN
    collect(c {
      skillId: s.id,
      hidden:
        [
          (s)<-[x:CHAMPION_OF]-(q:Person)
          WHERE NOT (q.active AND q.listed)
          | x.rank
        ],
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
    }) AS championships
}
RETURN
  toInteger(r.row) AS row,
  COUNT { (p)-[:CHAMPION_OF]->(:Skill) } AS total,
  championships