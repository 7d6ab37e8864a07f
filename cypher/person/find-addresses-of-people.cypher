// Every address that a source gave for each of these people; who has none is left out.
// @access read
// @param ids: string[]
// @returns person: string
// @returns addresses: string[]
UNWIND $ids AS id
MATCH (p:Person {id: id})-[k:REACHED_AT]->(:Mailbox)
RETURN p.id AS person, collect(k.address) AS addresses