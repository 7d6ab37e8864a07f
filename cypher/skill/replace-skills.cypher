// Moves everything of replaced skills to their last successors: evidence, contributions, requirements, goals, hierarchy, older ids. What
// would say the same twice, or lead from a skill back to itself, is left behind.
// @access write
// Each pair: old id, new id, and their keys in the full-text index of contributions.
// @param pairs: string[][]
UNWIND $pairs AS pair
MATCH (old:Skill {id: pair[0]})
MATCH (new:Skill {id: pair[1]})
CALL (old, new) {
  MATCH (e:Evidence)-[k:OF]->(old)
  CREATE (e)-[:OF]->(new)
  DELETE k
}
CALL (old, new, pair) {
  MATCH (c:Contribution)-[k:SHOWS]->(old)
  SET c.skillKeys = replace(c.skillKeys, pair[2], pair[3])
  DELETE k
  WITH c, new
  WHERE NOT EXISTS { (c)-[:SHOWS]->(new) }
  CREATE (c)-[:SHOWS]->(new)
}
CALL (old, new) {
  MATCH (r:Role)-[k:REQUIRES]->(old)
  WITH
    r,
    k,
    new,
    k.level AS level,
    k.importance AS importance,
    k.critical AS critical
  DELETE k
  WITH r, new, level, importance, critical
  WHERE NOT EXISTS { (r)-[:REQUIRES]->(new) }
  CREATE
    (r)-[:REQUIRES {level: level, importance: importance, critical: critical}]->
    (new)
}
CALL (old, new) {
  MATCH (p:Person)-[k:WANTS]->(old)
  WITH p, k, new, k.level AS level, k.importance AS importance
  DELETE k
  WITH p, new, level, importance
  WHERE NOT EXISTS { (p)-[:WANTS]->(new) }
  CREATE (p)-[:WANTS {level: level, importance: importance}]->(new)
}
CALL (old, new) {
  MATCH (s:Skill)-[k:BROADER]->(old)
  DELETE k
  WITH s, new
  WHERE
    NOT EXISTS { (s)-[:BROADER]->(new) } AND
    NOT EXISTS {
      MATCH ANY SHORTEST (new)-[:BROADER]->*(s)
    }
  CREATE (s)-[:BROADER]->(new)
}
CALL (old, new) {
  MATCH (old)-[k:BROADER]->(s:Skill)
  DELETE k
  WITH s, new
  WHERE
    NOT EXISTS { (new)-[:BROADER]->(s) } AND
    NOT EXISTS {
      MATCH ANY SHORTEST (s)-[:BROADER]->*(new)
    }
  CREATE (new)-[:BROADER]->(s)
}
CALL (old, new) {
  MATCH (s:Skill)-[k:PREREQUISITE]->(old)
  WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group
  DELETE k
  WITH s, new, level, forLevel, group
  WHERE
    NOT EXISTS {
    (s)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(new)
    } AND
    NOT EXISTS {
      MATCH ANY SHORTEST (new)-[:PREREQUISITE]->*(s)
    }
  CREATE
    (s)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(new)
}
CALL (old, new) {
  MATCH (old)-[k:PREREQUISITE]->(s:Skill)
  WITH s, k, new, k.level AS level, k.forLevel AS forLevel, k.group AS group
  DELETE k
  WITH s, new, level, forLevel, group
  WHERE
    NOT EXISTS {
    (new)-[:PREREQUISITE {forLevel: forLevel, group: group}]->(s)
    } AND
    NOT EXISTS {
      MATCH ANY SHORTEST (s)-[:PREREQUISITE]->*(new)
    }
  CREATE
    (new)-[:PREREQUISITE {level: level, forLevel: forLevel, group: group}]->(s)
}
CALL (old, new) {
  MATCH (s:Skill)-[k:RELATED]-(old)
  WITH s, k, new, k.similarity AS similarity
  DELETE k
  WITH s, new, similarity
  WHERE s <> new AND NOT EXISTS { (s)-[:RELATED]-(new) }
  CREATE (s)-[:RELATED {similarity: similarity}]->(new)
}
CALL (old, new) {
  MATCH (s:Skill)-[k:REPLACED_BY]->(old)
  DELETE k
  WITH s, new
  CREATE (s)-[:REPLACED_BY]->(new)
}
CALL (old, new) {
  MATCH (old)-[k:REPLACED_BY]->(s:Skill)
  WHERE s <> new
  DELETE k
  WITH DISTINCT old, new
  CREATE (old)-[:REPLACED_BY]->(new)
}