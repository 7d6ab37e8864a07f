// Disputes evidence or settles its dispute; `dispute` outlives what the source says later.
// @access write
// @param id: string
// @param status: string
// @param reason: string
MATCH (e:Evidence {id: $id})
SET
  e.status = $status,
  e.dispute = $status,
  e.reason = $reason,
  e.rev = e.rev + 1