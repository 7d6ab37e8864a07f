// Decides on pairings.
// @access write
// @param rows: {id: string, status: string, reason: string?, note: string?}[]
// @param by: string
// @param now: time
UNWIND $rows AS row
MATCH (x:Pairing {id: row.id})
SET
  x.status = row.status,
  x.reason = row.reason,
  x.note = row.note,
  x.reviewedBy = $by,
  x.reviewedAt = $now