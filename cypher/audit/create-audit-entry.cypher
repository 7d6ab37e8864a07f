// Notes who changed what.
// @access write
// @param id: string
// @param actor: string
// @param action: string
// @param target: string
// @param at: time
// @param requestId: string
CREATE
  (a:AuditEntry
    {
      id: $id,
      actor: $actor,
      action: $action,
      target: $target,
      at: $at,
      requestId: $requestId
    })