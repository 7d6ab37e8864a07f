// What the marks of askers are made with; the first caller sets it.
// @access write
// @param value: string
// @returns salt: string
MERGE (s:AskerSalt {key: 'unmet demand'})
  ON CREATE SET s.value = $value
RETURN s.value AS salt