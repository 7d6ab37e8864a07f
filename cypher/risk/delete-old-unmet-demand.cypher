// Forgets what was searched in vain before a day.
// @access write
// @param before: time
// @param limit: int
// @returns gone: int
MATCH (u:UnmetDemand)
WHERE u.day < $before
WITH u
LIMIT $limit
DETACH DELETE u
RETURN count(u) AS gone