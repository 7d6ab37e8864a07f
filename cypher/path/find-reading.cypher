// Contributions of some kinds in skills that the learner had no part in, the newest ones where there are many.
// @type ReadingColumns: [id: string, kind: string, at: time, outcome: float?, difficulty: int?]
// @access read
// @param learner: string
// @param skills: string[]
// @param kinds: string[]
// @param looked: int
// @returns skill: string
// @returns contributions: ReadingColumns[]
UNWIND $skills AS id
MATCH (s:Skill {id: id})
CALL (s) {
  MATCH (s)<-[:SHOWS]-(c:Contribution)
  WHERE
    c.status = 'ACTIVE' AND
    c.kind IN $kinds AND
    NOT $learner IN [(p:Person)-[:CONTRIBUTED]->(c) | p.id ]
  WITH c
  LIMIT $looked
  RETURN collect([c.id, c.kind, c.at, c.outcome, c.difficulty]) AS contributions
}
RETURN s.id AS skill, contributions