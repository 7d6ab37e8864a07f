// When the newest contribution known until then is dated.
// @access read
// @param until: time
// @returns newest: time?
OPTIONAL MATCH (c:Contribution)
WHERE c.at <= $until
WITH c.at AS at
ORDER BY at DESC
LIMIT 1
RETURN max(at) AS newest