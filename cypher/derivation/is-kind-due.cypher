// Whether units of a kind are dirty and not in pause.
// @access read
// @param kind: string
// @param pausedAfter: time
// @returns due: boolean
RETURN
  EXISTS {
    // The index holds only for conditions on all it is made of.
    MATCH (d:Dirty {kind: $kind})
    WHERE
      d.shard >= 0 AND
      d.dirtySince IS NOT NULL AND
      coalesce(d.computedAt, 0) <= $pausedAfter
  } AS due