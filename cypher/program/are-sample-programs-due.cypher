// Whether the sample's programs are still to be made: its people are there, and the last plan was never computed, because the process that
// made them was killed or the beliefs came too late for it.
// @access read
// @param person: string
// @param program: string
// @returns due: boolean
RETURN
  EXISTS {
    MATCH (p:Person {id: $person})
    WHERE 'sample' IN p.sources
  } AND
  NOT EXISTS {
    MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(n:PairingPlan)
    WHERE n.computedAt IS NOT NULL
  } AS due