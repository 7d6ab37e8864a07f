// Takes pairings away.
// @access write
// @param ids: string[]
UNWIND $ids AS id
MATCH (x:Pairing {id: id})
DETACH DELETE x