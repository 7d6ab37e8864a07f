// Keeps which units a batch leaves to be made dirty, as a dirty unit of its own.
// @access write
// @param unit: {key: string, kind: string, shard: int}
// @param units: string[]
// @param now: time
CREATE
  (:Derivation:Dirty
    {
      key: $unit.key,
      kind: $unit.kind,
      shard: toInteger($unit.shard),
      rev: 1,
      doneRev: 0,
      dirtySince: $now,
      units: $units
    })