// Makes another id of somebody a person again: what was said of them and what they did under it moves back.
// @access write
// @param alias: string
// @param person: string
MATCH (p:Person {id: $person})
WITH p
MATCH (a:PersonAlias {id: $alias})
MATCH (a)-[k:ALIAS_OF]->()
DELETE k
CREATE (a)-[:SPLIT_FROM]->(p)
SET a :Person, a.rev = a.rev + 1, a.hash = null
REMOVE a :PersonAlias, a.reason, a.by, a.since, a.before
WITH p, a, [a.id] + [(b:PersonAlias)-[:ALIAS_OF*1..]->(a) | b.id ] AS ids
CALL (p, a, ids) {
  MATCH (e:Evidence)-[k:ABOUT]->(p)
  WHERE e.personAs IN ids
  SET e.personAs =
      CASE
        WHEN e.personAs = a.id THEN null
        ELSE e.personAs
      END
  CREATE (e)-[:ABOUT]->(a)
  DELETE k
}
CALL (p, a, ids) {
  MATCH (e:Evidence)-[k:BY]->(p)
  WHERE e.byAs IN ids
  SET e.byAs =
      CASE
        WHEN e.byAs = a.id THEN null
        ELSE e.byAs
      END
  CREATE (e)-[:BY]->(a)
  DELETE k
}
CALL (p, a, ids) {
  MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)
  WHERE any(id IN ids WHERE k.part + ' ' + id IN c.contributorsAs)
  WITH c, k, k.part AS part
  DELETE k
  CREATE (a)-[:CONTRIBUTED {part: part}]->(c)
  SET c.contributorsAs = [x IN c.contributorsAs WHERE x <> part + ' ' + a.id]
}
CALL (p, a, ids) {
  MATCH (r:Person)-[k:REPORTS_TO]->(p)
  WHERE r.managerAs IN ids
  SET r.managerAs =
      CASE
        WHEN r.managerAs = a.id THEN null
        ELSE r.managerAs
      END
  CREATE (r)-[:REPORTS_TO]->(a)
  DELETE k
}