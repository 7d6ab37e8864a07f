// Makes derived units dirty, creating those that are new; the caller sorts the keys by stage and key.
// @access write
// @param keys: {key: string, kind: string, shard: int}[]
// @param now: time
UNWIND $keys AS k
MERGE (d:Derivation {key: k.key})
  ON CREATE SET
    d.kind = k.kind,
    d.shard = toInteger(k.shard),
    d.rev = 1,
    d.doneRev = 0,
    d.dirtySince = $now,
    d :Dirty
  ON MATCH SET
    d.rev = d.rev + 1,
    d.dirtySince = coalesce(d.dirtySince, $now),
    d.attempts = null,
    d :Dirty
REMOVE d :Failed :Ageing