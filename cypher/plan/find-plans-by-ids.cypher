// Plans by id, with their program and the plan before them; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns plans: {id: string, status: string, settings: string, createdAt: time, progress: float, total: float?, upperBound: float?, optimal: boolean?, failure: string?, load: string?, programId: string, replacesId: string?}[]
UNWIND $ids AS id
MATCH (n:PairingPlan {id: id})
RETURN
  collect(n {
    .id,
    .status,
    .settings,
    .createdAt,
    .progress,
    .total,
    .upperBound,
    .optimal,
    .failure,
    .load,
    programId: head([(n)-[:OF_PROGRAM]->(g:Program) | g.id ]),
    replacesId: head([(n)-[:REPLACES]->(o:PairingPlan) | o.id ])
  }) AS plans