// What is believed of people in skills, one row per pair if there is anything; a replaced skill stands for its successor. Whoever
// may not read the evidence sees it coarsely.
// @access read
// @param pairs: {pair: int, id: string, skillId: string, viewer: string, all: boolean}[]
// @returns pair: int
// @returns belief: BeliefRow
UNWIND $pairs AS r
MATCH (asked:Skill {id: r.skillId})
OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
WITH r, coalesce(successor, asked).id AS skill
MATCH (p:Person {id: r.id})-[h:HAS_SKILL]->(s:Skill)
WHERE s.id = skill
WITH
  r,
  h,
  `{may-read-evidence}` AS insight,
  p.listed OR p.id = r.viewer AS shown
RETURN toInteger(r.pair) AS pair, `{belief}` AS belief