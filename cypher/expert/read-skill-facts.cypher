// Who did what in each asked skill and the skills below it, and everything else those people did, for ranking by what was known until then.
// @access read
// @param skills: string[]
// @param until: time
// @returns people: {id: string, events: any[][], parts: string[], times: float[], sizes: float[]}[]
// @returns narrower: {skill: string, id: string, broaderIds: string[]}[]
CALL () {
  UNWIND $skills AS skill
  MATCH (:Skill {id: skill})<-[:BROADER*1..6]-(s:Skill)
  WITH DISTINCT skill, s
  LIMIT 3000
  RETURN
    collect({
      skill: skill,
      id: s.id,
      broaderIds: [(s)-[:BROADER]->(b:Skill) | b.id ]
    }) AS narrower
}
WITH
  narrower,
  reduce(
    ids = $skills,
    x IN narrower |
      CASE
        WHEN x.id IN ids THEN ids
        ELSE ids + x.id
      END) AS wanted
CALL (wanted) {
  UNWIND wanted AS skill
  MATCH (s:Skill {id: skill})<-[:SHOWS]-(c:Contribution)
  WHERE c.status = 'ACTIVE' AND c.at <= $until
  WITH s, c, COUNT { (c)-[:SHOWS]->() } AS skillCount
  MATCH (p:Person)-[k:CONTRIBUTED]->(c)
  WHERE p.active
  WITH p, collect([s.id, c.id, c.at, c.size, skillCount, k.part]) AS events
  CALL (p) {
    MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)
    WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.skillKeys <> ''
    RETURN
      collect(k.part) AS parts,
      collect(c.at) AS times,
      collect(coalesce(c.size, -1)) AS sizes
  }
  RETURN
    collect({id: p.id, events: events, parts: parts, times: times, sizes: sizes}) AS people
}
RETURN people, narrower