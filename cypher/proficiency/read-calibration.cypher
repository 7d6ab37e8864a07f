// How kinds of evidence count here, where that was applied: JSON, as it was written.
// @access read
// @returns fit: string
// @returns appliedAt: time
MATCH (c:Calibration {key: 'proficiency'})
RETURN c.fit AS fit, c.appliedAt AS appliedAt