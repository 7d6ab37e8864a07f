// Requests to mentors by id; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns requests: {id: string, mentorId: string, menteeId: string, skillIds: string[], skillLevels: int[], message: string?, status: string, reason: string?, note: string?, at: time, expiresAt: time, mentoringId: string?}[]
UNWIND $ids AS id
MATCH (r:MentorRequest {id: id})
RETURN
  collect(r {
    .id,
    .skillIds,
    .skillLevels,
    .message,
    .status,
    .reason,
    .note,
    .at,
    .expiresAt,
    mentorId: head([(r)-[:MENTOR]->(m:Person) | m.id ]),
    menteeId: head([(r)-[:MENTEE]->(e:Person) | e.id ]),
    mentoringId: head([(r)-[:BECAME]->(k:Mentoring) | k.id ])
  }) AS requests