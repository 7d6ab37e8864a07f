// People who were there before find-by-address was: their addresses as mailboxes, with the commonest spellings of one.
MATCH (p:Person)
WHERE p.email CONTAINS '@' AND NOT EXISTS { (p)-[:REACHED_AT]->() }
CALL (p) {
  WITH split(toLower(trim(p.email)), '@') AS parts
  WITH
    reduce(text = '', part IN parts[..-1] | text + part) AS written,
    parts[-1] AS domain
  WITH
    CASE
      WHEN written =~ '.*[a-z].*[+].*' THEN split(written, '+')[0]
      ELSE written
    END AS local,
    domain
  WITH
    CASE
      WHEN
        domain IN ['gmail.com', 'googlemail.com']
        THEN replace(local, '.', '') + '@gmail.com'
      ELSE local + '@' + domain
    END AS mailbox
  MERGE (m:Mailbox {id: mailbox})
  CREATE
    (p)-[:REACHED_AT {source: coalesce(p.sources[0], ''), address: p.email}]->
    (m)
}