// Mentorings that run although one of the two has left.
// @access read
// @param limit: int
// @returns mentorings: {id: string, mentor: string, mentee: string, mentorLeft: boolean, menteeLeft: boolean}[]
MATCH (k:Mentoring)
WHERE k.status IN ['ACTIVE', 'PAUSED']
MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)
WHERE NOT m.active OR NOT e.active
WITH k, m, e
ORDER BY m.id, k.id
LIMIT $limit
RETURN
  collect({
    id: k.id,
    mentor: m.id,
    mentee: e.id,
    mentorLeft: NOT m.active,
    menteeLeft: NOT e.active
  }) AS mentorings