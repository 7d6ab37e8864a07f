// A page of the groups that vouch mostly for each other, the largest first, of one skill where one is named.
// @access read
// @param skill: string?
// @param afterSize: int
// @param afterKey: string
// @param limit: int
// @returns known: boolean
// @returns computedAt: time?
// @returns total: int
// @returns rings: {key: string, skillId: string, size: int, inside: float, people: string[]}[]
OPTIONAL MATCH (asked:Skill {id: $skill})
OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
WITH coalesce(successor, asked).id AS skill
OPTIONAL MATCH (d:Derivation {key: 'champion/' + skill})
CALL (skill) {
  MATCH (r:SuspectedRing)
  // True of all: counted in the index.
  WHERE r.size > 0 AND ($skill IS NULL OR r.skillId = skill)
  RETURN count(r) AS total
}
CALL (skill) {
  MATCH (r:SuspectedRing)
  WHERE
    ($skill IS NULL OR r.skillId = skill) AND
    r.size <= $afterSize AND
    (r.size < $afterSize OR r.key > $afterKey)
  WITH r
  ORDER BY r.size DESC, r.key
  LIMIT $limit
  RETURN
    collect(r {
      .key,
      .skillId,
      .size,
      .inside,
      people:
        COLLECT {
          MATCH (p:Person)-[:IN_RING]->(r)
          RETURN p.id
          ORDER
          BY
          p.id
        }
    }) AS rings
}
RETURN
  $skill IS NULL OR skill IS NOT NULL AS known,
  d.computedAt AS computedAt,
  total,
  rings