// What a person p holds of a skill, by their edge h.
// @fragment
// @type Holding: [long: float, short: float, volume: float, total: float?, mean: float, sd: float, level: int?, standing: float?]
RETURN h.long, h.short, h.volume, p.workTotal, h.mean, h.sd, h.level, h.standing