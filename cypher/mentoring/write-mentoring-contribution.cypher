// Writes the contribution that an ended mentoring is: the mentor helped, the mentee was helped.
// @access write
// @param id: string
// @param kind: string
// @param title: string
// @param at: time
// @param outcome: float?
// @param difficulty: int?
// @param skillKeys: string
// @param skills: string[]
// @param mentor: string
// @param owner: string
// @param mentee: string
MERGE (c:Contribution {id: $id})
  ON CREATE SET
    c.kind = $kind,
    c.title = $title,
    c.at = $at,
    c.source = 'mentoring',
    c.sources = [$owner],
    c.versions = [-1.0],
    c.status = 'ACTIVE',
    c.skillKeys = $skillKeys
SET
  c.outcome = $outcome,
  c.difficulty = $difficulty,
  c.rev = coalesce(c.rev, 0) + 1
WITH c
MATCH (m:Person {id: $mentor})
MATCH (e:Person {id: $mentee})
MERGE (m)-[:CONTRIBUTED {part: 'HELPER'}]->(c)
MERGE (e)-[:CONTRIBUTED {part: 'HELPED'}]->(c)
WITH c
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})
MERGE (c)-[:SHOWS]->(s)