// Which of these people there are, with the hash of the last row and the sources that named them.
// @access read
// @param ids: string[]
// @returns known: {id: string, hash: string?, status: string?, sources: string[], versions: float[]}[]
UNWIND $ids AS id
MATCH (n:Person {id: id})
RETURN
  collect(n {
    .id,
    .hash,
    status:
      CASE
        WHEN n.active THEN 'ACTIVE'
        ELSE 'INACTIVE'
      END,
    .sources,
    .versions
  }) AS known