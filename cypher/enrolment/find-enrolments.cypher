// Who is enrolled in a program, longest first, ties by person and side; and the mentees who never had a mentor there, longest first.
// @access read
// @param program: string
// @param side: string?
// @param afterSince: time?
// @param afterPerson: string?
// @param afterSide: string?
// @param limit: int
// @returns total: int
// @returns waiting: string[]
// @returns enrolments: {person: string, side: string, capacity: int, skillIds: string[], skillLevels: int[], prefers: string[], excludes: string[], since: time}[]
MATCH (g:Program {id: $program})
CALL (g) {
  MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person)
  WHERE NOT EXISTS { (p)<-[:MENTEE]-(:Mentoring)-[:OF_PROGRAM]->(g) }
  WITH e, p
  ORDER BY e.since, p.id
  RETURN collect(p.id) AS waiting
}
CALL (g) {
  MATCH (g)<-[e:ENROLLED]-(p:Person)
  WHERE $side IS NULL OR e.side = $side
  WITH e, p
  ORDER BY e.since, p.id, e.side
  RETURN
    collect(e {
      .side,
      .capacity,
      .skillIds,
      .skillLevels,
      .prefers,
      .excludes,
      .since,
      person: p.id
    }) AS found
}
RETURN
  size(found) AS total,
  waiting,
  [
    e IN found
    WHERE
      $afterSince IS NULL OR
      e.since > $afterSince OR
      (e.since = $afterSince AND
        (e['person'] > $afterPerson OR
          (e['person'] = $afterPerson AND e.side > $afterSide)))
  ][..$limit] AS enrolments