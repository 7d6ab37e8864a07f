// Whether nothing was ever synced, or the sample only in part, because the process that loaded it was killed.
// @access read
// @returns due: boolean
RETURN
  (NOT EXISTS { (:Person) } AND NOT EXISTS { (:Skill) }) OR
  (EXISTS { (:SyncRun {source: 'sample', actor: 'sample'}) } AND
    NOT EXISTS {
    (:SyncRun {source: 'sample', kind: 'CONTRIBUTIONS'})
    }) AS due