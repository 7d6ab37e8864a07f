// Sets what changed of evidence; bump is 1 where it counts as a change. What comes back to life is as disputed or decided as before.
// @overrides update-each
// @access write
// @param rows: {id: string, bump: int, set: map}[]
UNWIND $rows AS row
MATCH (n:Evidence {id: row.id})
SET n += row.set, n.rev = n.rev + toInteger(row.bump)
SET
  n.at = toInteger(n.at),
  n.expiresAt = toInteger(n.expiresAt),
  n.status =
    CASE n.status
      WHEN 'ACTIVE' THEN coalesce(n.dispute, 'ACTIVE')
      ELSE n.status
    END