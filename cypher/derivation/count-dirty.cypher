// How many units are dirty, ageing ones too; answered from the counts of the store.
// @access read
// @returns dirty: int
MATCH (d:Dirty)
RETURN count(d) AS dirty