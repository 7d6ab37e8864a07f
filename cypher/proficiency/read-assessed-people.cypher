// Who was assessed or certified, by the newest such evidence that counts.
// @access read
// @param now: time
// @param limit: int
// @returns ids: string[]
MATCH (e:Evidence)
WHERE
  e.at <= $now AND
  e.kind IN ['ASSESSMENT', 'CERTIFICATE'] AND
  e.status IN ['ACTIVE', 'UPHELD'] AND
  e.level IS NOT NULL
WITH e
ORDER BY e.at DESC
LIMIT $limit
MATCH (e)-[:ABOUT]->(p:Person)
RETURN collect(DISTINCT p.id) AS ids