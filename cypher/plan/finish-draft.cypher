// Marks a draft as computed.
// @access write
// @param plan: string
// @param now: time
// @param total: float
// @param upperBound: float
// @param optimal: boolean
// @param versions: string
// @param load: string
MATCH (n:PairingPlan {id: $plan})
SET
  n.status = 'DRAFT',
  n.computedAt = $now,
  n.progress = 1.0,
  n.total = $total,
  n.upperBound = $upperBound,
  n.optimal = $optimal,
  n.versions = $versions,
  n.load = $load