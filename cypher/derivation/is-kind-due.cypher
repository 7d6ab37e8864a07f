// Whether units of a kind are dirty and not in pause.
// @access read
// @param kind: string
// @param pausedAfter: time
// @returns due: boolean
RETURN
  EXISTS {
    MATCH (d:Dirty {kind: $kind})
    WHERE coalesce(d.computedAt, 0) <= $pausedAfter
  } AS due