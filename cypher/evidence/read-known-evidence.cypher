// Which of these evidence there are, with the hash of the last row and the sources that named them.
// @access read
// @param ids: string[]
// @returns known: {id: string, hash: string?, retired: boolean, sources: string[], versions: float[]}[]
UNWIND $ids AS id
MATCH (n:Evidence {id: id})
RETURN
  collect(n {
    .id,
    .hash,
    retired: coalesce(n.retired, false),
    .sources,
    .versions
  }) AS known