// Gives a draft up with the reason, where it is still the one asked for.
// @access write
// @param id: string
// @param draft: int
// @param failure: string
// @param token: string
MATCH (n:PairingPlan {id: $id})
SET n.lock = $token
WITH n
WHERE n.status = 'DRAFTING' AND n.draft = $draft
SET n.status = 'FAILED', n.failure = $failure