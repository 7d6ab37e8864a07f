// Records a sync run.
// @access write
// @param run: map
CREATE (r:SyncRun)
SET
  r = $run,
  r.startedAt = toInteger($run.startedAt),
  r.finishedAt = toInteger($run.finishedAt)