// Keeps what people could do and what roles ask for as the state of a quarter.
// @access write
// @param from: time
// @param rows: {key: string, skillId: string, supply: float[], demand: float[]}[]
UNWIND $rows AS row
MERGE (q:SupplyPoint {key: row.key})
SET
  q.skillId = row.skillId,
  q.from = $from,
  q.supply = row.supply,
  q.demand = row.demand