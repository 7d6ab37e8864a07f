// Mentorings by id with their meetings, newest first; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns mentorings: {id: string, mentorId: string, menteeId: string, programId: string?, status: string, since: time, until: time?, endReason: string?, skillIds: string[], skillLevels: int[], mentorOutcome: float?, menteeOutcome: float?, runnersUp: string?, meetings: map[]}[]
UNWIND $ids AS id
MATCH (k:Mentoring {id: id})
CALL (k) {
  OPTIONAL MATCH (k)-[:HELD]->(h:Meeting)
  WITH h
  ORDER BY h.at DESC, h.id
  RETURN collect(h {.at, .minutes, .note, .by}) AS meetings
}
RETURN
  collect(k {
    .id,
    .status,
    .since,
    .until,
    .endReason,
    .skillIds,
    .skillLevels,
    .mentorOutcome,
    .menteeOutcome,
    meetings: meetings,
    mentorId: head([(k)-[:MENTOR]->(m:Person) | m.id ]),
    menteeId: head([(k)-[:MENTEE]->(e:Person) | e.id ]),
    programId: head([(k)-[:OF_PROGRAM]->(g:Program) | g.id ]),
    runnersUp: head([(k)-[:OF_PAIRING]->(x:Pairing) | x.runnersUp ])
  }) AS mentorings