// Whether the person with this id has left; no row where it is nobody's id, for example that of a service.
// @access read
// @param id: string
// @returns left: boolean
MATCH (p:Person {id: $id})
RETURN NOT p.active AS left