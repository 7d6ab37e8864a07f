// Writes who is a champion of each skill, takes away who no longer is, and the moment it holds for.
// @access write
// @param skills: {id: string, reference: time, removed: string[], champions: {person: string, set: map}[], percentiles: map}[]
// @param now: time
UNWIND $skills AS g
MATCH (s:Skill {id: g.id})
SET s.championReference = toInteger(g.reference)
WITH s, g
CALL (s, g) {
  UNWIND g.removed AS id
  MATCH (:Person {id: id})-[c:CHAMPION_OF]->(s)
  DELETE c
}
CALL (s, g) {
  UNWIND g.champions AS row
  MATCH (p:Person {id: row.person})
  MERGE (p)-[c:CHAMPION_OF]->(s)
  SET
    c += row.set,
    c.rank = toInteger(row.set.rank),
    c.rankLow = toInteger(row.set.rankLow),
    c.rankHigh = toInteger(row.set.rankHigh),
    c.peopleHelped = toInteger(row.set.peopleHelped),
    c.teamsReached = toInteger(row.set.teamsReached),
    c.skillId = s.id,
    c.computedAt = $now
}
CALL (s, g) {
  WITH s, g
  WHERE size(keys(g.percentiles)) > 0
  MATCH (s)<-[h:HAS_SKILL]-(p:Person)
  WITH h, g.percentiles[p.id] AS percentile
  WHERE percentile IS NOT NULL
  // Below 0 stands for none: maps of parameters keep no nulls apart from what is absent.
  SET h.championPercentile =
      CASE
        WHEN percentile >= 0 THEN percentile
      END
}