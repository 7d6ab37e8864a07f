// Sets how kinds of evidence count from now on.
// @access write
// @param fit: string
// @param now: time
MERGE (c:Calibration {key: 'proficiency'})
SET c.fit = $fit, c.appliedAt = $now