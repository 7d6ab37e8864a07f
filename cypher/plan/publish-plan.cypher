// Marks a plan as published in place of the one before it: fixed pairs are active, proposals are dismissed, and who has nobody waits a cycle longer.
// @access write
// @param plan: string
// @param replaces: string?
// @param now: time
MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)
SET n.status = 'PUBLISHED', n.publishedAt = $now
WITH n, g
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing {status: 'PROPOSED'})
  DETACH DELETE x
}
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)
  WHERE x.status IN ['APPROVED', 'PINNED']
  SET x.status = 'ACTIVE'
}
CALL (g) {
  MATCH (g)<-[e:ENROLLED {side: 'MENTEE'}]-(p:Person)
  SET
    e.unmatched =
      CASE
        WHEN
          EXISTS {
            MATCH (p)<-[k:MENTORS]-()
            WHERE k.program = g.id
          }
          THEN 0
        ELSE e.unmatched + 1
      END
}
CALL (n) {
  MATCH (o:PairingPlan {id: $replaces})
  SET o.status = 'SUPERSEDED'
  CREATE (n)-[:REPLACES]->(o)
}