// Asks for a plan to be computed anew; null leaves its settings.
// @access write
// @param id: string
// @param settings: string?
// @param now: time
MATCH (n:PairingPlan {id: $id})
SET
  n.status = 'DRAFTING',
  n.settings = coalesce($settings, n.settings),
  n.requestedAt = $now,
  n.draft = n.draft + 1,
  n.progress = 0.0,
  n.failure = null