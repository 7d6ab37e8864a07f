// Counts searches that found nobody or nobody strong, with the marks of those who asked.
// @access write
// @param rows: {key: string, subject: string, skillId: string?, text: string?, mark: string}[]
// @param day: time
UNWIND $rows AS row
MERGE (u:UnmetDemand {key: row.key})
  ON CREATE SET
    u.subject = row.subject,
    u.skillId = row.skillId,
    u.text = row.text,
    u.day = $day,
    u.searches = 0,
    u.askers = []
SET
  u.searches = u.searches + 1,
  u.askers =
    CASE
      WHEN row.mark IN u.askers THEN u.askers
      ELSE u.askers + row.mark
    END