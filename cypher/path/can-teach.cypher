// Whether a person p can be offered to somebody who wants to learn: here, not away, and agreed to be found.
// @fragment
// @param now: time
RETURN
  p.active AND
  p.listed AND
  coalesce(p.awayUntil, 0) <= $now AND
  NOT (p.availability = 'AWAY' AND p.awayUntil IS NULL)