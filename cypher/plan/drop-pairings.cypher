// Ends fixed pairs that cannot be any more, with the reason.
// @access write
// @param rows: {id: string, note: string}[]
UNWIND $rows AS row
MATCH (x:Pairing {id: row.id})
SET x.status = 'ENDED', x.note = row.note