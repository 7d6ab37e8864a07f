// Answers or withdraws a request.
// @access write
// @param id: string
// @param status: string
// @param reason: string?
// @param note: string?
MATCH (r:MentorRequest {id: $id})
SET r.status = $status, r.reason = $reason, r.note = $note