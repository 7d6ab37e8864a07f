// Tells how far a draft is, where it is still the one asked for.
// @access write
// @param id: string
// @param draft: int
// @param progress: float
MATCH (n:PairingPlan {id: $id})
WHERE n.status = 'DRAFTING' AND n.draft = $draft
SET n.progress = $progress