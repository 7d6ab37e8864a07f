// Notes a meeting of a mentoring.
// @access write
// @param mentoring: string
// @param id: string
// @param at: time
// @param minutes: int?
// @param note: string?
// @param by: string
MATCH (k:Mentoring {id: $mentoring})
CREATE (k)-[:HELD]->(h:Meeting {id: $id})
SET h.at = $at, h.minutes = $minutes, h.note = $note, h.by = $by