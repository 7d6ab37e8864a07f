// Which kinds and shards have units that became dirty before a moment.
// @access read
// @param before: time
// @returns kind: string
// @returns shard: int
MATCH (d:Dirty)
WHERE d.dirtySince <= $before
RETURN DISTINCT d.kind AS kind, d.shard AS shard