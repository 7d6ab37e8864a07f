// Keeps what one of the two says of a mentoring.
// @access write
// @param id: string
// @param mentorOutcome: float?
// @param menteeOutcome: float?
// @param levelReached: int?
MATCH (k:Mentoring {id: $id})
SET
  k.mentorOutcome = $mentorOutcome,
  k.menteeOutcome = $menteeOutcome,
  k.levelReached = $levelReached