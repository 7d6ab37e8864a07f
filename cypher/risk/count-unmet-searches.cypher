// How often skills were searched in vain since a day, 0 where fewer people asked than may be told.
// @access read
// @param skills: string[]
// @param from: time
// @param fewest: int
// @returns skill: string
// @returns searches: int
UNWIND $skills AS skill
MATCH (u:UnmetDemand {skillId: skill})
WHERE u.day >= $from
UNWIND u.askers AS asker
WITH skill, collect(DISTINCT asker) AS askers, collect(DISTINCT u) AS days
RETURN
  skill,
  CASE
    WHEN size(askers) < $fewest THEN 0
    ELSE reduce(sum = 0, day IN days | sum + day.searches)
  END AS searches