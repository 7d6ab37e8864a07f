// Remembers when everything was last compared with its facts, and how many units differed.
// @access write
// @param at: time
// @param differences: int
MERGE (c:FullCheck {key: 'full-check'})
SET c.at = $at, c.differences = $differences