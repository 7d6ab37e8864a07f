// What was searched in vain since a day by enough different people, most searches first, ties by subject.
// @access read
// @param from: time
// @param fewest: int
// @param afterSearches: int?
// @param afterSubject: string?
// @param limit: int
// @returns total: int
// @returns unmet: {subject: string, skillId: string?, text: string?, searches: int, lastAt: time}[]
MATCH (u:UnmetDemand)
WHERE u.day >= $from
UNWIND u.askers AS asker
WITH
  u.subject AS subject,
  collect(DISTINCT asker) AS askers,
  collect(DISTINCT u) AS days
WHERE size(askers) >= $fewest
WITH
  subject,
  head(days) AS one,
  reduce(sum = 0, day IN days | sum + day.searches) AS searches,
  reduce(
    last = 0, day IN days |
      CASE
        WHEN day.day > last THEN day.day
        ELSE last
      END) AS lastAt
ORDER BY searches DESC, subject
WITH
  collect({
    subject: subject,
    skillId: one.skillId,
    text: one.text,
    searches: searches,
    lastAt: lastAt
  }) AS found
RETURN
  size(found) AS total,
  [
    row IN found
    WHERE
      $afterSearches IS NULL OR
      row.searches < $afterSearches OR
      (row.searches = $afterSearches AND row.subject > $afterSubject)
  ][..$limit] AS unmet