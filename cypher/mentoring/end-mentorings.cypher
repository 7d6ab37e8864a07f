// Ends mentorings: their edges go, their pairings are over; a mentee who is left behind comes first in the next plan.
// @access write
// @param rows: {id: string, reason: string?, leftBehind: boolean}[]
// @param now: time
// @param waits: int
UNWIND $rows AS row
MATCH (k:Mentoring {id: row.id})
SET k.status = 'ENDED', k.until = $now, k.endReason = row.reason
WITH k, row
CALL (k) {
  MATCH (k)-[:MENTOR]->(:Person)-[x:MENTORS]->(:Person)
  WHERE x.mentoring = k.id
  DELETE x
}
CALL (k) {
  MATCH (k)-[:OF_PAIRING]->(x:Pairing)
  SET x.status = 'ENDED'
}
CALL (k, row) {
  MATCH (k)-[:MENTEE]->(:Person)-[e:ENROLLED {side: 'MENTEE'}]->(g:Program)
  WHERE row.leftBehind AND EXISTS { (k)-[:OF_PROGRAM]->(g) }
  SET
    e.unmatched =
      CASE
        WHEN e.unmatched > $waits THEN e.unmatched
        ELSE $waits
      END
}