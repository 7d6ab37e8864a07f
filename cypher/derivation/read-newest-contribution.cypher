// When the newest contribution known is dated.
// @access read
// @param now: time
// @returns newest: time?
OPTIONAL MATCH (c:Contribution)
WHERE c.at <= $now
WITH c.at AS at
ORDER BY at DESC
LIMIT 1
RETURN max(at) AS newest