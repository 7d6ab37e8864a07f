// Enrols people, each once on a side; whoever is enrolled keeps their place in the waiting list.
// @access write
// @param program: string
// @param now: time
// @param rows: {person: string, side: string, capacity: int, skillIds: string[], skillLevels: int[], prefers: string[], excludes: string[]}[]
MATCH (g:Program {id: $program})
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (p)-[e:ENROLLED {side: row.side}]->(g)
SET
  e.capacity = toInteger(row.capacity),
  e.skillIds = row.skillIds,
  e.skillLevels = [x IN row.skillLevels | toInteger(x)],
  e.prefers = row.prefers,
  e.excludes = row.excludes,
  e.since = coalesce(e.since, $now),
  e.unmatched = coalesce(e.unmatched, 0)