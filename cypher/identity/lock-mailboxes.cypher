// Makes mailboxes that are new, locks them all, and gives whom they reach.
// @access write
// @param mailboxes: string[]
// @param token: string
// @returns mailbox: string
// @returns people: string[]
UNWIND $mailboxes AS mailbox
MERGE (m:Mailbox {id: mailbox})
SET m.lock = $token
WITH m
ORDER BY m.id
RETURN m.id AS mailbox, [(m)<-[:REACHED_AT]-(p:Person) | p.id ] AS people