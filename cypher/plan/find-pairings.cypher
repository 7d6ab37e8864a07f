// Ids of a plan's pairings, best score first, ties by id.
// @access read
// @param plan: string
// @param status: string?
// @param afterScore: float?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns pairings: {id: string, score: float}[]
MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)
WHERE $status IS NULL OR x.status = $status
WITH x
ORDER BY x.score DESC, x.id
WITH collect(x {.id, .score}) AS found
RETURN
  size(found) AS total,
  [
    x IN found
    WHERE
      $afterScore IS NULL OR
      x.score < $afterScore OR
      (x.score = $afterScore AND x.id > $afterId)
  ][..$limit] AS pairings