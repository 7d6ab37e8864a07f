// Sets what a person wants to learn in place of what they wanted before.
// @access write
// @param person: string
// @param skills: {id: string, level: int?, importance: float}[]
// @param roles: {id: string, importance: float}[]
MATCH (p:Person {id: $person})
SET p.rev = p.rev + 1
WITH p
CALL (p) {
  MATCH (p)-[w:WANTS]->()
  DELETE w
}
CALL (p) {
  UNWIND $skills AS goal
  MATCH (s:Skill {id: goal.id})
  CREATE
    (p)-[:WANTS {level: toInteger(goal.level), importance: goal.importance}]->
    (s)
}
CALL (p) {
  UNWIND $roles AS goal
  MATCH (x:Role {id: goal.id})
  CREATE (p)-[:WANTS {importance: goal.importance}]->(x)
}