// The skills that ids and names lead to (replaced ones to their successors), by how often they are used, and the newest contribution known then.
// @access read
// @param ids: string[]
// @param names: string[]
// @param until: time
// @returns skills: {asked: string, id: string, name: string, spelling: string?, preferred: boolean, uses: int}[]
// @returns newest: time?
CALL () {
  UNWIND $ids AS asked
  MATCH (s:Skill {id: asked})
  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)
  WITH asked, coalesce(successor, s) AS s
  RETURN
    collect({
      asked: asked,
      id: s.id,
      name: s.name,
      spelling: null,
      preferred: true,
      uses: 0
    }) AS byId
}
CALL () {
  UNWIND $names AS asked
  MATCH (n:SkillName {normalised: asked})-[k:NAMES]->(s:Skill)
  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)
  WITH asked, n, k, coalesce(successor, s) AS s
  WHERE s.status <> 'RETIRED'
  WITH
    asked,
    collect({s: s, spelling: n.text, preferred: k.preferred}) AS senses
  UNWIND senses AS sense
  WITH asked, sense, sense.s AS s, size(senses) > 1 AS ambiguous
  CALL (s, ambiguous) {
    MATCH (s)<-[:SHOWS]-(c:Contribution)
    WHERE ambiguous AND c.status = 'ACTIVE' AND c.at <= $until
    RETURN count(c) AS uses
  }
  RETURN
    collect({
      asked: asked,
      id: s.id,
      name: s.name,
      spelling: sense.spelling,
      preferred: sense.preferred,
      uses: uses
    }) AS byName
}
CALL () {
  OPTIONAL MATCH (c:Contribution)
  WHERE c.at <= $until
  WITH c.at AS at
  ORDER BY at DESC
  LIMIT 1
  RETURN max(at) AS newest
}
RETURN byId + byName AS skills, newest