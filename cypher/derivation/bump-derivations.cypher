// Makes derived units dirty, creating those that are new; the caller sorts the kinds by stage and the units by key.
// @access write
// @param kinds: {kind: string, units: [key: string, shard: int][]}[]
// @param now: time
UNWIND $kinds AS k
UNWIND k.units AS u
MERGE (d:Derivation {key: u[0]})
  ON CREATE SET
    d.kind = k.kind,
    d.shard = toInteger(u[1]),
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