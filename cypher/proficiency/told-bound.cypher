// The lower bound by which a reader sees skills ordered, of an edge h: its own value would tell more than the belief that they see.
// @fragment
RETURN
  CASE
    WHEN insight THEN h.lcb
    ELSE coalesce(h.shownMean - h.shownSd / 2, h.lcb)
  END