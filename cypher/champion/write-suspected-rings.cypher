// Puts the groups that vouch mostly for each other in a skill in place of those that were found before.
// @access write
// @param skills: {id: string, rings: {key: string, inside: float, people: string[]}[]}[]
// @param now: time
UNWIND $skills AS g
MATCH (s:Skill {id: g.id})
CALL (s) {
  MATCH (s)<-[:RING_IN]-(r:SuspectedRing)
  DETACH DELETE r
}
UNWIND g.rings AS ring
CREATE
  (r:SuspectedRing
    {
      key: ring.key,
      skillId: s.id,
      inside: ring.inside,
      size: size(ring.people),
      computedAt: $now
    })-
    [:RING_IN]->
  (s)
WITH r, ring
UNWIND ring.people AS id
MATCH (p:Person {id: id})
CREATE (p)-[:IN_RING]->(r)