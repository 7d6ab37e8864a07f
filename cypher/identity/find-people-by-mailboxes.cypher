// The people whom mailboxes reach, active ones first; twenty of those who share one.
// @access read
// @param mailboxes: string[]
// @returns mailbox: string
// @returns people: string[]
UNWIND $mailboxes AS mailbox
MATCH (:Mailbox {id: mailbox})<-[:REACHED_AT]-(p:Person)
WITH DISTINCT mailbox, p
ORDER BY mailbox, p.active DESC, p.id
RETURN mailbox, collect(p.id)[..20] AS people