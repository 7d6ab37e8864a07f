// Locks a program before it or what belongs to it is changed.
// @access write
// @param id: string
// @param token: string
// @returns format: string
// @returns settings: string
MATCH (g:Program {id: $id})
SET g.lock = $token
RETURN g.format AS format, g.settings AS settings