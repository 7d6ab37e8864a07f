// What a source has of evidence that are not ended, with ids beginning with a prefix.
// @access read
// @param source: string
// @param idPrefix: string
// @returns known: {id: string, hash: string?, retired: boolean, sources: string[], versions: float[]}[]
MATCH (n:Evidence)
WHERE
  n.id STARTS WITH $idPrefix AND
  $source IN n.sources AND
  n.status <> 'WITHDRAWN'
WITH n
ORDER BY n.id
RETURN
  collect(n {
    .id,
    .hash,
    retired: coalesce(n.retired, false),
    .sources,
    .versions
  }) AS known