// Creates a plan that is to be drafted.
// @access write
// @param id: string
// @param program: string
// @param settings: string
// @param seed: int
// @param now: time
MATCH (g:Program {id: $program})
CREATE (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g)
SET
  n.status = 'DRAFTING',
  n.settings = $settings,
  n.seed = $seed,
  n.createdAt = $now,
  n.requestedAt = $now,
  n.draft = 1,
  n.progress = 0.0