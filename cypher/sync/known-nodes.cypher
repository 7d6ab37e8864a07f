// What a sync knows of nodes n before it looks at them closely; retired ones are ended because no source names them any longer. In
// several rows: the driver reads a row in one piece, and 5,000 nodes in one would hold up everything else in the process.
// @fragment
// @type KnownNode: {id: string, hash: string?, retired: boolean, sources: string[], versions: float[]}
WITH
  collect(n {
    .id,
    .hash,
    retired: coalesce(n.retired, false),
    .sources,
    .versions
  }) AS listed
UNWIND range(0, size(listed) - 1, 500) AS at
RETURN listed[at..at + 500] AS known