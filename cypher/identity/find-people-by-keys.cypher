// Who is known by ids and mailboxes: which of the ids are people's own, which are other ids of somebody, and whom the mailboxes reach.
// @access read
// @param ids: string[]
// @param mailboxes: string[]
// @returns people: string[]
// @returns aliases: [alias: string, person: string][]
// @returns holders: {mailbox: string, id: string, name: string, active: boolean, sources: string[], apart: string[]}[]
CALL () {
  UNWIND $ids AS id
  MATCH (p:Person {id: id})
  RETURN collect(id) AS people
}
CALL () {
  UNWIND $ids AS id
  MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person)
  RETURN collect([id, p.id]) AS aliases
}
CALL () {
  UNWIND $mailboxes AS mailbox
  MATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person)
  WITH DISTINCT mailbox, p
  ORDER BY mailbox, p.id
  RETURN
    collect({
      mailbox: mailbox,
      id: p.id,
      name: p.name,
      active: p.active,
      sources: p.sources,
      apart: [(p)-[:SPLIT_FROM]-(o:Person) | o.id ]
    }) AS holders
}
RETURN people, aliases, holders