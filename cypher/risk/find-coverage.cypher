// The parts of a team (an empty id: the topmost teams) against skills: those named, or else the ones most at risk among what may be
// shown of the team. Cells that may not be shown come without what people can do.
// @access read
// @param team: string
// @param skills: string[]?
// @param most: int
// @returns skillIds: string[]
// @returns teams: {id: string, people: int, cells: map[]}[]
CALL () {
  WITH $skills AS asked
  WHERE asked IS NOT NULL
  UNWIND asked AS id
  MATCH (s:Skill {id: id})
  RETURN collect(s.id) AS named
}
CALL () {
  WITH $skills AS asked
  WHERE asked IS NULL
  MATCH ()-[c:COVERS]->(:Skill)
  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.places > 0 AND c.shown
  WITH c
  ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId
  LIMIT $most
  RETURN collect(c.skillId) AS worst
}
WITH named + worst AS skillIds
CALL () {
  WITH $team AS whole
  WHERE whole <> ''
  MATCH (:Team {id: whole})<-[:PART_OF]-(t:Team)
  WHERE t.status = 'ACTIVE'
  RETURN collect(t) AS parts
}
CALL () {
  WITH $team AS whole
  WHERE whole = ''
  MATCH (t:Team)
  WHERE t.status = 'ACTIVE' AND NOT EXISTS { (t)-[:PART_OF]->() }
  RETURN collect(t) AS topmost
}
CALL (skillIds, parts, topmost) {
  UNWIND parts + topmost AS t
  RETURN
    collect({
      id: t.id,
      people:
        COUNT {
        (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)
        WHERE p.active
        },
      cells:
        [
          (t)-[c:COVERS]->(s:Skill)
          WHERE s.id IN skillIds
          | c {
            .skillId,
            .requiredLevel,
            .needed,
            mean:
              CASE
                WHEN c.shown THEN c.mean
              END,
            expectedQualified:
              CASE
                WHEN c.shown AND c.needed > 0 THEN c.expectedQualified
              END,
            coverageRisk:
              CASE
                WHEN c.shown AND c.needed > 0 THEN c.coverageRisk
              END,
            people:
              CASE
                WHEN c.shown THEN c.people
              END,
            .computedAt
          }
        ]
    }) AS teams
}
RETURN skillIds, teams