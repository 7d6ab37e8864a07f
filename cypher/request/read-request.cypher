// Whom a request concerns; read before the two are locked.
// @access read
// @param id: string
// @returns mentor: string
// @returns mentee: string
MATCH (r:MentorRequest {id: $id})-[:MENTOR]->(m:Person)
MATCH (r)-[:MENTEE]->(e:Person)
RETURN m.id AS mentor, e.id AS mentee