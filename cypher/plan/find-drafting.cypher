// Plans that wait for their draft for a while: the job of some may be lost.
// @access read
// @param before: time
// @returns ids: string[]
MATCH (n:PairingPlan {status: 'DRAFTING'})
WHERE n.requestedAt < $before
RETURN collect(n.id) AS ids