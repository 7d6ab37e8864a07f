// People as a directory sees them, by any of its keys, other ids of theirs or mailboxes that reach them; those it deleted are among them.
// @access read
// @param ids: string[]
// @param userNames: string[]
// @param externalIds: string[]
// @param emails: string[]
// @param mailboxes: string[]
// @returns users: DirectoryUserRow[]
CALL () {
  UNWIND $ids AS key
  MATCH (p:Person {id: key})
  RETURN p
    UNION
  UNWIND $ids AS key
  MATCH (:PersonAlias {id: key})-[:ALIAS_OF*1..]->(p:Person)
  RETURN p
    UNION
  UNWIND $userNames AS key
  MATCH (p:Person {userName: key})
  RETURN p
    UNION
  UNWIND $externalIds AS key
  MATCH (p:Person {externalId: key})
  RETURN p
    UNION
  UNWIND $emails AS key
  MATCH (p:Person {email: key})
  RETURN p
    UNION
  UNWIND $mailboxes AS key
  MATCH (:Mailbox {id: key})<-[:REACHED_AT]-(p:Person)
  RETURN p
}
WITH p
ORDER BY p.id
WITH
  p,
  head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager,
  head([(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team
RETURN collect(`{directory-user}`) AS users