// Writes who has nobody in a plan, with the reason.
// @access write
// @param plan: string
// @param rows: {person: string, side: string, reason: string, place: int}[]
MATCH (n:PairingPlan {id: $plan})
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CREATE
  (n)-
    [:LEFT_OUT {
        side: row.side,
        reason: row.reason,
        place: toInteger(row.place)
      }]->
  (p)