// The page behind a place in what was found, newest first.
// @fragment
// @param afterAt: time?
// @param afterId: string?
// @param limit: int
RETURN
  [
    x IN found
    WHERE
      $afterAt IS NULL OR
      x.at < $afterAt OR
      (x.at = $afterAt AND x.id > $afterId)
  ][..$limit]