// Pairings by id; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns pairings: {id: string, planId: string, mentorId: string, menteeId: string, status: string, score: float, terms: string, told: string, runnersUp: string, overrideCost: float, overridePeople: int, mentorPrice: float, odds: float, reason: string?, note: string?, reviewedBy: string?}[]
UNWIND $ids AS id
MATCH (x:Pairing {id: id})
RETURN
  collect(x {
    .id,
    .status,
    .score,
    .terms,
    .told,
    .runnersUp,
    .overrideCost,
    .overridePeople,
    .mentorPrice,
    .odds,
    .reason,
    .note,
    .reviewedBy,
    planId: head([(x)-[:IN_PLAN]->(n:PairingPlan) | n.id ]),
    mentorId: head([(x)-[:MENTOR]->(m:Person) | m.id ]),
    menteeId: head([(x)-[:MENTEE]->(e:Person) | e.id ])
  }) AS pairings