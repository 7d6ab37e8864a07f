// What leaders approved and rejected in the plans of a program: the terms, newest first.
// @access read
// @param program: string
// @param limit: int
// @returns status: string
// @returns reason: string?
// @returns terms: string
MATCH
  (:Program {id: $program})<-[:OF_PROGRAM]-
  (:PairingPlan)<-[:IN_PLAN]-
  (x:Pairing)
WHERE
  x.reviewedAt IS NOT NULL AND
  x.status IN ['APPROVED', 'ACTIVE', 'ENDED', 'REJECTED']
WITH x
ORDER BY x.reviewedAt DESC, x.id
LIMIT $limit
RETURN x.status AS status, x.reason AS reason, x.terms AS terms