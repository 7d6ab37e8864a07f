// Writes what an ended mentoring says of the level that the mentee reached; a restricted skill takes no word for proof.
// @access write
// @param rows: {id: string, skill: string}[]
// @param mentor: string
// @param owner: string
// @param mentee: string
// @param level: float
// @param at: time
UNWIND $rows AS row
MATCH (s:Skill {id: row.skill})
WHERE NOT coalesce(s.restricted, false)
MATCH (p:Person {id: $mentee})
MATCH (m:Person {id: $mentor})
MERGE (e:Evidence {id: row.id})
SET
  e.kind = 'MENTORING',
  e.source = 'mentoring',
  e.sources = [$owner],
  e.versions = [-1.0],
  e.level = $level,
  e.raw = $level,
  e.at = $at,
  e.status = coalesce(e.dispute, 'ACTIVE'),
  e.rev = coalesce(e.rev, 0) + 1
MERGE (e)-[:ABOUT]->(p)
MERGE (e)-[:OF]->(s)
MERGE (e)-[:BY]->(m)