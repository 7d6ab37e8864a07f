// What a person p holds of a skill, by their edge h; of the belief what everyone may know.
// @fragment
// @type Holding: [long: float, short: float, volume: float, total: float?, mean: float, sd: float, level: int?, standing: float?]
RETURN
  h.long,
  h.short,
  h.volume,
  p.workTotal,
  coalesce(h.shownMean, h.mean),
  coalesce(h.shownSd, h.sd),
  h.level,
  h.standing